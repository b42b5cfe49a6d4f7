import { area as areaOf, columnCount, rowCount } from '../address';
import { ApiError, invalidArgument, itemNotFound } from '../errors';
import type { Note, Sheet } from '../model';
import {
  defineType,
  NULL_OBJECT,
  wireObject,
  type Host,
  type RangeTarget,
  type WireObject,
  type WireProperty,
  type WireType,
} from '../wire-type';
import { requireAllowed } from './access';
import { asRange, number, text, truth, whole } from './arguments';
import { rangeObject } from './range';
import { rangeAt } from './range-address';

interface NoteTarget {
  readonly sheet: Sheet;
  readonly note: Note;
}

interface NotesTarget {
  /** Null is every sheet. */
  readonly sheet: Sheet | null;
}

const noteObject = (sheet: Sheet, note: Note): WireObject => wireObject(noteType, { sheet, note });

function part<K extends keyof Note>(key: K, read: (value: unknown) => Note[K]): WireProperty<NoteTarget> {
  return {
    get: ({ note }) => note[key],
    set: ({ sheet, note }, value) => {
      requireAllowed(sheet, 'allowEditObjects');
      note[key] = read(value);
      sheet.touchNotes();
    },
  };
}

/** Notes, ExcelApi 1.18. */
const noteType: WireType<NoteTarget> = defineType({
  name: 'Note',
  identity: ({ note }) => ({ Id: note.id }),
  properties: {
    AuthorName: { get: ({ note }) => note.author },
    Content: part('content', (value) => text(value, 'content')),
    Visible: part('visible', (value) => truth(value, 'visible')),
    Width: part('width', (value) => number(value, 'width')),
    Height: part('height', (value) => number(value, 'height')),
  },
  methods: {
    GetLocation: ({ sheet, note }) => rangeObject(sheet, areaOf(note.row, note.column, 1, 1)),
    Delete: ({ sheet, note }) => {
      requireAllowed(sheet, 'allowEditObjects');
      sheet.deleteNote(note);
    },
  },
});

/** The one cell an address or a Range object means. @throws ApiError InvalidArgument */
export function cellOf(sheet: Sheet | null, address: unknown, { workbook }: Host): RangeTarget {
  const found = asRange(address) ?? rangeAt(workbook, sheet ?? workbook.active, text(address, 'cellAddress'));
  if (rowCount(found.area) * columnCount(found.area) !== 1 || (sheet && found.sheet !== sheet)) {
    throw invalidArgument('cellAddress');
  }
  return found;
}

function listed({ sheet }: NotesTarget, { workbook }: Host): NoteTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((home) => home.notes.map((note) => ({ sheet: home, note })));
}

/** A note by its cell, or by the id that a loaded note is found again with. */
function at({ sheet }: NotesTarget, address: unknown, host: Host): NoteTarget | null {
  const known = listed({ sheet }, host).find(({ note }) => note.id === address);
  if (known) return known;
  const cell = cellOf(sheet, address, host);
  const note = cell.sheet.noteAt(cell.area.top, cell.area.left);
  return note && { sheet: cell.sheet, note };
}

export const noteCollectionType: WireType<NotesTarget> = defineType({
  name: 'NoteCollection',
  items: (target, host) => listed(target, host).map(({ sheet, note }) => noteObject(sheet, note)),
  methods: {
    Add: ({ sheet }, [address, content], host) => {
      const cell = cellOf(sheet, address, host);
      requireAllowed(cell.sheet, 'allowEditObjects');
      if (cell.sheet.noteAt(cell.area.top, cell.area.left)) {
        throw new ApiError('ItemAlreadyExists', 'The cell has a note already.');
      }
      const note: Note = {
        id: host.workbook.newId(),
        row: cell.area.top,
        column: cell.area.left,
        content: text(content, 'content'),
        author: host.workbook.userName,
        visible: false,
        width: 108,
        height: 60,
      };
      cell.sheet.addNote(note);
      return noteObject(cell.sheet, note);
    },
    GetCount: (target, _args, host) => listed(target, host).length,
    GetItem: (target, [address], host) => {
      const found = at(target, address, host);
      if (!found) throw itemNotFound(`note at ${String(address)}`);
      return noteObject(found.sheet, found.note);
    },
    GetItemOrNullObject: (target, [address], host) => {
      const found = at(target, address, host);
      return found ? noteObject(found.sheet, found.note) : NULL_OBJECT;
    },
    GetItemAt: (target, [index], host) => {
      const found = listed(target, host)[whole(index, 'index')];
      if (!found) throw itemNotFound(`note ${String(index)}`);
      return noteObject(found.sheet, found.note);
    },
  },
});
