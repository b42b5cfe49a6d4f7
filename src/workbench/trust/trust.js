/*
 * office.js trusts a host page over https only. Over plain http it opens this page in a hidden frame,
 * posts the host's name to it and waits for a verdict. A file of its own and not inline: the add-in's
 * Content-Security-Policy covers this page too.
 */
addEventListener('message', function (event) {
  var asked;
  try {
    asked = JSON.parse(event.data);
  } catch {
    return; // not a question of office.js
  }
  if (asked && typeof asked === 'object' && 'hostname' in asked) {
    parent.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin);
  }
});
