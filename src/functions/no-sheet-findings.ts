/** Stands in for `messages/zh-CN/sheet-findings` in the functions' bundle (webpack.config.js). */
export const sheetFindingTexts = {};
