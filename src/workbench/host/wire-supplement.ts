import type { WireMember, WireModel } from './wire-model';

/**
 * Members that the classes of the npm package's office.js do not declare. Notes (ExcelApi 1.18) are newer than
 * it and played all the same, for an office.js served from elsewhere. Grid lines and headings it sets under
 * names that only its setters know.
 */
const GRIDLINES = { set: 'ExcelApi', version: '1.8' };
const NOTES = { set: 'ExcelApi', version: '1.18' };

export const SUPPLEMENT: WireModel = {
  Workbook: { members: { Notes: leadsTo('notes', 'NoteCollection') } },
  Worksheet: {
    members: {
      Notes: leadsTo('notes', 'NoteCollection'),
      Gridlines: holds('showGridlines', true, GRIDLINES),
      Headings: holds('showHeadings', true, GRIDLINES),
    },
  },
  NoteCollection: {
    members: {
      Add: calls('add', 'Note'),
      GetCount: calls('getCount', null),
      GetItem: calls('getItem', 'Note'),
      GetItemAt: calls('getItemAt', 'Note'),
      GetItemOrNullObject: calls('getItemOrNullObject', 'Note'),
    },
  },
  Note: {
    members: {
      AuthorName: holds('authorName', false),
      Content: holds('content', true),
      Height: holds('height', true),
      Visible: holds('visible', true),
      Width: holds('width', true),
      Delete: calls('delete', null),
      GetLocation: calls('getLocation', 'Range'),
    },
  },
};

function leadsTo(publicName: string, type: string): WireMember {
  return { publicName, kind: 'navigation', writable: false, type, since: NOTES };
}

function calls(publicName: string, type: string | null): WireMember {
  return { publicName, kind: 'method', writable: false, type, since: NOTES };
}

function holds(publicName: string, writable: boolean, since = NOTES): WireMember {
  return { publicName, kind: 'property', writable, type: null, since };
}
