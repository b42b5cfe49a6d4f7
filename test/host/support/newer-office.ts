/**
 * Notes (ExcelApi 1.18), which the office.js of the npm package (1.15) does not have yet: the classes
 * that a newer office.js brings, written on its own foundation, so that the add-in's use of notes can
 * be tested. Only for tests; the product is never served this.
 */

interface ClientObject {
  readonly context: unknown;
  load(options?: unknown): this;
}
type ClientClass = new (...args: unknown[]) => ClientObject & Record<string, unknown>;

/** What office.js builds its own classes with. */
interface Foundation {
  readonly ClientObject: ClientClass & { prototype: { _handleResult(value: unknown): void } };
  readonly Utility: {
    load<T>(object: T, options: unknown): T;
    fixObjectPathIfNecessary(object: unknown, value: unknown): void;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: unknown): void;
  };
  readonly BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: unknown,
      name: string,
      collection: boolean,
      flags: number,
    ): unknown;
    createIndexerObject(type: unknown, parent: unknown, args: unknown[]): unknown;
    createMethodObject(
      type: unknown,
      parent: unknown,
      name: string,
      operation: number,
      args: unknown[],
      collection: boolean,
      invalidAfterRequest: boolean,
      getById: string | null,
      flags: number,
    ): unknown;
    createChildItemObject(
      type: unknown,
      hasIndexer: boolean,
      parent: unknown,
      child: unknown,
      index: number,
    ): { _handleResult(value: unknown): void };
    invokeMethod(
      object: unknown,
      name: string,
      operation: number,
      args: unknown[],
      flags: number,
      result: number,
    ): unknown;
    invokeSetProperty(object: unknown, name: string, value: unknown, flags: number): void;
  };
}

const WRITE = 0;
const READ = 1;
const NOTE_PROPERTIES = ['AuthorName', 'Content', 'Height', 'Visible', 'Width'];

/** Puts `Excel.Note`, `Excel.NoteCollection`, `worksheet.notes` and `workbook.notes` into an object model. */
export function addNoteClasses(globals: { readonly Excel: object; readonly OfficeExtension: object }): void {
  const { BatchApiHelper: helper, ClientObject, Utility } = globals.OfficeExtension as unknown as Foundation;
  const excel = globals.Excel as Record<string, { prototype: object } | undefined>;

  class Note extends ClientObject {
    get _className(): string {
      return 'Note';
    }
    get _scalarPropertyNames(): string[] {
      return NOTE_PROPERTIES.map(camel);
    }
    get _scalarPropertyOriginalNames(): string[] {
      return NOTE_PROPERTIES;
    }
    get _scalarPropertyUpdateable(): boolean[] {
      return NOTE_PROPERTIES.map((name) => name !== 'AuthorName');
    }
    override load(options?: unknown): this {
      return Utility.load(this, options);
    }
    delete(): void {
      helper.invokeMethod(this, 'Delete', WRITE, [], 0, 0);
    }
    getLocation(): unknown {
      return helper.createMethodObject(excel['Range'], this, 'GetLocation', READ, [], false, true, null, 4);
    }
    _handleResult(value: Record<string, unknown> | null): void {
      ClientObject.prototype._handleResult.call(this, value);
      if (value === null || value === undefined) return;
      Utility.fixObjectPathIfNecessary(this, value);
      for (const name of NOTE_PROPERTIES) if (name in value) this[`loaded${name}`] = value[name];
    }
  }
  for (const name of NOTE_PROPERTIES) {
    Object.defineProperty(Note.prototype, camel(name), {
      get(this: Record<string, unknown>) {
        Utility.throwIfNotLoaded(camel(name), this[`loaded${name}`], 'Note', this['_isNull']);
        return this[`loaded${name}`];
      },
      set(this: Record<string, unknown>, value: unknown) {
        this[`loaded${name}`] = value;
        helper.invokeSetProperty(this, name, value, 0);
      },
      configurable: true,
    });
  }

  class NoteCollection extends ClientObject {
    get _className(): string {
      return 'NoteCollection';
    }
    get _isCollection(): boolean {
      return true;
    }
    get items(): unknown {
      Utility.throwIfNotLoaded('items', this['loadedItems'], 'NoteCollection', this['_isNull']);
      return this['loadedItems'];
    }
    override load(options?: unknown): this {
      return Utility.load(this, options);
    }
    add(cell: unknown, content: unknown): unknown {
      return helper.createMethodObject(Note, this, 'Add', WRITE, [cell, content], false, true, null, 0);
    }
    getCount(): unknown {
      return helper.invokeMethod(this, 'GetCount', READ, [], 4, 0);
    }
    getItem(key: unknown): unknown {
      return helper.createIndexerObject(Note, this, [key]);
    }
    getItemAt(index: number): unknown {
      return helper.createMethodObject(Note, this, 'GetItemAt', READ, [index], false, false, null, 4);
    }
    getItemOrNullObject(key: unknown): unknown {
      return helper.createMethodObject(Note, this, 'GetItemOrNullObject', READ, [key], false, false, null, 4);
    }
    _handleResult(value: { _Items?: unknown[] } | null): void {
      ClientObject.prototype._handleResult.call(this, value);
      if (!value?._Items) return;
      Utility.fixObjectPathIfNecessary(this, value);
      this['loadedItems'] = value._Items.map((child, index) => {
        const item = helper.createChildItemObject(Note, true, this, child, index);
        item._handleResult(child);
        return item;
      });
    }
  }

  Object.assign(excel, { Note, NoteCollection });
  for (const owner of ['Workbook', 'Worksheet']) {
    Object.defineProperty(excel[owner]!.prototype, 'notes', {
      get(this: Record<string, unknown>) {
        return (this['noteCollection'] ??= helper.createPropertyObject(
          NoteCollection,
          this,
          'Notes',
          true,
          4,
        ));
      },
      configurable: true,
    });
  }
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
