import type { CliTexts } from '../cli';
import { reportTexts } from './report';

const list = (items: readonly string[]): string => items.join('、');

/** A place in a file, as people say it. */
const at = (file: string, sheet: string): string =>
  sheet === '' ? `“${file}”` : `“${file}”的工作表“${sheet}”`;

export const cliTexts: CliTexts = {
  help: `用法：npm run --silent review -- 文件.xlsx|.csv … [选项]

审核花名册，给出每行的结论、金额和依据。多个文件、多张工作表一并审核，跨表计算次数和重复。

  --sheet 名称             只审核这张工作表，可重复；默认审核每张有花名册的可见工作表
  --programme 代码         表中没有“补贴项目”列时用：
                           certification 职业培训鉴定、project 项目制、apprenticeship 新型学徒制、startup 创业培训
  --recipient 代码         表中没有“申领主体”列时用：
                           individual 个人、employer 用人单位、school 院校、institution 培训机构
  --applied YYYY-MM-DD     表中没有“申请日期”列时用
  --place 名称             审核机构所在地区，如 鹿城区、瑞安市
  --county-ratio 0.85      县（市）的用人单位补贴比例，70% 至 100%；市区不能设
  --year-basis applied     每年三次按申请日期（applied）或发证日期（issued）的年份计，默认 applied
  --set 名称=值            其他口径，可重复：
                           age-limit=birthday|year  deadline-on-holiday=extend|fixed
                           after-regime-change=decide|review  later-shortage-list=decide|review
                           local-specialities=工种,工种  confirmed-class-d=职业,职业  place-alias=经开区:市本级
  --ledger 文件[#工作表]   以前年度的台账，可重复；其中的记录按已补贴计
  --out 文件.xlsx          写出加了结果列、标记和问题清单的工作簿，其余内容不变
  --json 文件|-            写出完整的审核报告（JSON）；- 为标准输出
  --clear                  不审核，去掉工作簿中由本程序写入的全部内容（与 --out 同用）
  --english                English messages
  --help                   显示本说明

退出状态：0 全部可补贴；1 有待核或不予补贴的行；2 输入无法使用（标准错误输出一行说明）。
`,
  problems: {
    'option-unknown': ({ option }) => `没有“${option}”这个选项，用 --help 查看全部选项`,
    'option-value-missing': ({ option }) => `选项 ${option} 后面缺少值`,
    'option-value': ({ option, found, accepted }) =>
      `选项 ${option} 的值“${found}”无效，可用：${list(accepted)}`,
    'option-twice': ({ option, values }) => `选项 ${option} 给了两个不同的值（${list(values)}），请只留一个`,
    'option-date': ({ option, found }) => `选项 ${option} 的日期“${found}”无效，请写成 2023-11-20 的形式`,
    'setting-unknown': ({ found, accepted }) => `--set 没有“${found}”这一项，可用：${list(accepted)}`,
    'no-input': () => '没有给出要审核的文件，用 --help 查看用法',
    'file-missing': ({ file }) => `找不到文件“${file}”，请检查路径和文件名`,
    'file-folder': ({ file }) => `“${file}”是文件夹，请给出其中的文件`,
    'file-denied': ({ file }) => `没有权限读取“${file}”`,
    'file-unreadable': ({ file, reason }) => `读不出“${file}”：${reason}`,
    'file-problem': ({ file, problem }) => `“${file}”：${problem}`,
    'file-twice': ({ file }) => `“${file}”给了两次，请只给一次，否则每行都会算作重复申领`,
    'no-roster': ({ file, sheets }) =>
      `“${file}”里没有找到花名册的表头（看过的工作表：${list(sheets)}），请检查是否有“姓名、身份证号码”等列`,
    'sheet-without-roster': ({ file, sheet }) =>
      `${at(file, sheet)}里没有找到花名册的表头，请检查是否有“姓名、身份证号码”等列`,
    'sheet-nowhere': ({ sheet, sheets }) => `没有名为“${sheet}”的工作表，现有：${list(sheets)}`,
    'sheet-missing': ({ file, wanted, sheets }) =>
      `“${file}”里没有 --sheet 指定的工作表（${list(wanted)}），现有：${list(sheets)}；请补上它的工作表名，或另行审核这个文件`,
    'all-ledgers': ({ file, sheets }) =>
      `“${file}”里的花名册都已用作台账（${list(sheets)}），没有可审核的工作表；只有一张是台账时请写成 --ledger 文件#工作表`,
    'no-rows': ({ file, sheet }) => `${at(file, sheet)}的表头下面没有数据行`,
    'programme-missing': ({ file, sheet, guess, reason }) =>
      `${at(file, sheet)}没有“补贴项目”列，请用 --programme 指明` +
      (guess === null
        ? ''
        : `（从“${reason}”看可能是${reportTexts.programmes[guess]}：--programme ${guess}）`),
    'recipient-missing': ({ file, sheet, guess, reason }) =>
      `${at(file, sheet)}没有“申领主体”列，请用 --recipient 指明` +
      (guess === null
        ? ''
        : `（从“${reason}”看可能是${reportTexts.recipients[guess]}：--recipient ${guess}）`),
    'county-ratio': ({ reason, found, place }) =>
      reason === 'urban'
        ? `“${place}”属市区，用人单位比例固定为 70%，不能用 --county-ratio 另设`
        : reason === 'range'
          ? `--county-ratio 的比例“${found}”不在 70% 至 100% 之间`
          : `--county-ratio 的比例“${found}”不是数，请写成 0.85、85 或 85%`,
    'place-unknown': ({ option, found, accepted }) =>
      `${option} 的地区“${found}”不在名单中，可用：${list(accepted)}`,
    'no-room': ({ file, sheet }) => `${at(file, sheet)}的右侧已没有空列，放不下结果列`,
    'out-several': () => '--out 一次只能对应一个输入文件，请逐个文件输出',
    'out-kind': ({ file }) => `--out 的文件“${file}”应以 .xlsx 结尾（输入为 .xlsm 时以 .xlsm 结尾）`,
    'out-over-input': ({ option, file }) =>
      `${option} 的文件“${file}”是输入文件、台账或另一个输出文件，请换一个文件名`,
    'clear-without-out': () => '--clear 要与 --out 同用，指明清除后的工作簿写到哪里',
    'clear-with': ({ option }) => `--clear 只清除、不审核，不能与 ${option} 同用`,
    'clear-csv': ({ file }) => `“${file}”是 .csv 文件，其中没有本程序写入的内容可清除`,
    'out-failed': ({ file, reason }) => `写不出“${file}”：${reason}；没有留下不完整的文件`,
    'out-full': ({ file }) => `磁盘空间不足，写不出“${file}”；没有留下不完整的文件`,
    'out-folder-missing': ({ file }) => `写不出“${file}”：所在文件夹不存在`,
    internal: ({ detail }) => `程序内部出错（${detail}），没有写出任何文件，请把这句话反馈给维护人员`,
  },
  reading: (file) => `正在读取 ${file} …`,
  reviewing: (sheets) => `正在审核 ${sheets} 张工作表 …`,
  writing: (file) => `正在写入 ${file} …`,
  cleared: (file) => `已清除本程序写入的内容，另存为 ${file}`,
  written: (file) => `结果已写入 ${file}`,
  summary: {
    sheet: (file, sheet, headerRow, rows) =>
      `${file}${sheet === '' ? '' : ` · ${sheet}`}（表头第 ${headerRow} 行，数据 ${rows} 行）`,
    eligible: (rows, amount) => `  可补贴    ${rows} 行，合计 ${amount} 元`,
    review: (rows, amount, atMost) =>
      rows === 0
        ? '  待核      0 行'
        : `  待核      ${rows} 行，核清后合计 ${amount} 元${amount === atMost ? '' : `，按次数等限制最多 ${atMost} 元`}`,
    ineligible: (rows) => `  不予补贴  ${rows} 行`,
    total: '合计',
    withUnchecked: '  （可补贴的金额尚有未校验的条件，见下）',
    commonest: '  主要问题：',
    finding: (title, severity, rows, example) => `    ${title}（${severity}）${rows} 行，如 ${example}`,
    notices: '  说明：',
    unchecked: (rule, columns, ofLedger) =>
      `    ${ofLedger ? '台账' : ''}未提供“${columns.join('、')}”列：${rule}${ofLedger ? '未与台账比对' : '未校验'}`,
    uncheckedHeading: '  未校验的条件：',
    handlingHeading: '  申领和列支：',
    handling: ({ programme, recipient, rows, applyTo, chargedTo, assumed, clause }) =>
      `    ${programme}（${recipient}）${rows} 行：向${applyTo.join('或')}申领${assumed ? '（原文未写明，按备案地）' : ''}，列支：${chargedTo}〔${clause}〕`,
    papers: (names) => `      材料：${list(names)}`,
    skipped: (kinds) => `  未作为数据的行：${kinds.map(([kind, rows]) => `${kind} ${rows} 行`).join('，')}`,
    perhaps: (field) => `（疑为“${field}”，程序不自行认定）`,
    unread: (columns) => `  未使用的列：${list(columns)}`,
    otherSheets: (file, sheets) => `${file} 中未审核的工作表（没有花名册表头或已隐藏）：${list(sheets)}`,
    hiddenLedgers: (file, sheets) => `${file} 中已隐藏的工作表也已作为台账计入：${list(sheets)}`,
    policy: (id, from, catalogue) => `依据：${id}，${from} 起施行，目录 ${catalogue.slice(0, 19)}`,
    draft: '所依据的是征求意见稿，与正式文本是否一致由使用单位确认。',
  },
};
