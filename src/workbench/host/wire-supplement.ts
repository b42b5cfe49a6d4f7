import type { WireMember, WireModel } from './wire-model';

/**
 * Members newer than the office.js of the npm package (ExcelApi 1.15) that the workbench plays all
 * the same, for an office.js served from elsewhere: notes, ExcelApi 1.18.
 */
const NOTES = { set: 'ExcelApi', version: '1.18' };

export const SUPPLEMENT: WireModel = {
  Workbook: { members: { Notes: leadsTo('notes', 'NoteCollection') } },
  Worksheet: { members: { Notes: leadsTo('notes', 'NoteCollection') } },
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

function holds(publicName: string, writable: boolean): WireMember {
  return { publicName, kind: 'property', writable, type: null, since: NOTES };
}
