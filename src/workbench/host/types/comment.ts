import { area as areaOf } from '../address';
import { ApiError, itemNotFound } from '../errors';
import type { Comment, CommentReply, Sheet } from '../model';
import { defineType, NULL_OBJECT, wireObject, type Host, type WireObject, type WireType } from '../wire-type';
import { requireAllowed } from './access';
import { text, truth, whole } from './arguments';
import { cellOf } from './note';
import { rangeObject } from './range';

interface CommentTarget {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

interface CommentsTarget {
  /** Null is every sheet. */
  readonly sheet: Sheet | null;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: CommentReply;
}

const commentObject = (target: CommentTarget): WireObject => wireObject(commentType, target);
const replyObject = (target: ReplyTarget): WireObject => wireObject(commentReplyType, target);
const locationOf = ({ sheet, comment }: CommentTarget) =>
  rangeObject(sheet, areaOf(comment.row, comment.column, 1, 1));

const commentReplyType: WireType<ReplyTarget> = defineType<ReplyTarget>({
  name: 'CommentReply',
  identity: ({ reply }) => ({ Id: reply.id }),
  properties: {
    Id: { get: ({ reply }) => reply.id },
    Content: {
      get: ({ reply }) => reply.content,
      set: ({ sheet, reply }, value) => {
        reply.content = text(value, 'content');
        sheet.touchComments();
      },
    },
    AuthorName: { get: ({ reply }) => reply.author },
    AuthorEmail: { get: ({ reply }) => reply.email },
    CreationDate: { get: ({ reply }) => reply.created },
    Resolved: { get: ({ comment }) => comment.resolved },
    RichContent: { get: ({ reply }) => reply.content },
    Mentions: { get: () => [] },
    ContentType: { get: () => 'Plain' },
  },
  methods: {
    GetLocation: locationOf,
    GetParentComment: ({ sheet, comment }) => commentObject({ sheet, comment }),
    Delete: ({ sheet, comment, reply }) => {
      comment.replies.splice(comment.replies.indexOf(reply), 1);
      sheet.touchComments();
    },
  },
});

const commentReplyCollectionType: WireType<CommentTarget> = defineType({
  name: 'CommentReplyCollection',
  items: (target) => target.comment.replies.map((reply) => replyObject({ ...target, reply })),
  methods: {
    Add: ({ sheet, comment }, [content], host) => {
      const reply: CommentReply = {
        id: host.workbook.newId(),
        content: text(content, 'content'),
        author: host.workbook.userName,
        email: '',
        created: host.now(),
      };
      comment.replies.push(reply);
      sheet.touchComments();
      return replyObject({ sheet, comment, reply });
    },
    GetCount: ({ comment }) => comment.replies.length,
    GetItem: (target, [id]) => {
      const reply = target.comment.replies.find((each) => each.id === id);
      if (!reply) throw itemNotFound(`reply ${String(id)}`);
      return replyObject({ ...target, reply });
    },
    GetItemOrNullObject: (target, [id]) => {
      const reply = target.comment.replies.find((each) => each.id === id);
      return reply ? replyObject({ ...target, reply }) : NULL_OBJECT;
    },
    GetItemAt: (target, [index]) => {
      const reply = target.comment.replies[whole(index, 'index')];
      if (!reply) throw itemNotFound(`reply ${String(index)}`);
      return replyObject({ ...target, reply });
    },
  },
});

const commentType: WireType<CommentTarget> = defineType({
  name: 'Comment',
  identity: ({ comment }) => ({ Id: comment.id }),
  properties: {
    Id: { get: ({ comment }) => comment.id },
    Content: {
      get: ({ comment }) => comment.content,
      set: ({ sheet, comment }, value) => {
        comment.content = text(value, 'content');
        sheet.touchComments();
      },
    },
    AuthorName: { get: ({ comment }) => comment.author },
    AuthorEmail: { get: ({ comment }) => comment.email },
    CreationDate: { get: ({ comment }) => comment.created },
    Resolved: {
      get: ({ comment }) => comment.resolved,
      set: ({ sheet, comment }, value) => {
        comment.resolved = truth(value, 'resolved');
        sheet.touchComments();
      },
    },
    RichContent: { get: ({ comment }) => comment.content },
    Mentions: { get: () => [] },
    ContentType: { get: () => 'Plain' },
  },
  navigation: { Replies: (target) => wireObject(commentReplyCollectionType, target) },
  methods: {
    GetLocation: locationOf,
    Delete: ({ sheet, comment }) => {
      requireAllowed(sheet, 'allowEditObjects');
      sheet.deleteComment(comment);
    },
  },
});

function listed({ sheet }: CommentsTarget, { workbook }: Host): CommentTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((home) => home.comments.map((comment) => ({ sheet: home, comment })));
}

function required(found: CommentTarget | undefined, what: unknown): WireObject {
  if (!found) throw itemNotFound(`comment ${String(what)}`);
  return commentObject(found);
}

export const commentCollectionType: WireType<CommentsTarget> = defineType({
  name: 'CommentCollection',
  items: (target, host) => listed(target, host).map(commentObject),
  methods: {
    Add: ({ sheet }, [address, content], host) => {
      const cell = cellOf(sheet, address, host);
      requireAllowed(cell.sheet, 'allowEditObjects');
      const taken = cell.sheet.comments.some(
        (each) => each.row === cell.area.top && each.column === cell.area.left,
      );
      if (taken) throw new ApiError('ItemAlreadyExists', 'The cell has a comment already.');
      const comment: Comment = {
        id: host.workbook.newId(),
        row: cell.area.top,
        column: cell.area.left,
        content: text(content, 'content'),
        author: host.workbook.userName,
        email: '',
        created: host.now(),
        resolved: false,
        replies: [],
      };
      cell.sheet.addComment(comment);
      return commentObject({ sheet: cell.sheet, comment });
    },
    GetCount: (target, _args, host) => listed(target, host).length,
    GetItem: (target, [id], host) =>
      required(
        listed(target, host).find(({ comment }) => comment.id === id),
        id,
      ),
    GetItemOrNullObject: (target, [id], host) => {
      const found = listed(target, host).find(({ comment }) => comment.id === id);
      return found ? commentObject(found) : NULL_OBJECT;
    },
    GetItemAt: (target, [index], host) => required(listed(target, host)[whole(index, 'index')], index),
    GetItemByCell: ({ sheet }, [address], host) => {
      const cell = cellOf(sheet, address, host);
      const found = cell.sheet.comments.find(
        (each) => each.row === cell.area.top && each.column === cell.area.left,
      );
      return required(found && { sheet: cell.sheet, comment: found }, 'in the cell');
    },
    GetItemByReplyId: (target, [id], host) =>
      required(
        listed(target, host).find(({ comment }) => comment.replies.some((reply) => reply.id === id)),
        id,
      ),
  },
});
