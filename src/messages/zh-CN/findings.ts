import type { CertificateKind } from '../../core/claim';
import type { FindingTexts } from '../findings';
import { fieldNames } from './fields';
import { programmeNames } from './programme-names';
import { quoted, quotedList } from './quoting';
import { sheetFindingTexts } from './sheet-findings';
import { terms } from './terms';

/** Name of a kind of certificate; as found where it is none of the list. */
function kindName(kind: string): string {
  return terms.certificateKinds[kind as CertificateKind] ?? kind;
}

function skill(occupation: string, level: number): string {
  return `${occupation}${terms.levels[level as 1] ?? ''}`;
}

const suggest = (names: readonly string[]): string =>
  names.length > 0 ? `，相近的有${quotedList(names.slice(0, 5))}` : '';
/** How a rule across rows says on which rows it hangs. */
const hanging = (certain: boolean): string => (certain ? '' : '是否成立取决于前面待核的行，请先处理那些行。');

export const findingTexts: FindingTexts = {
  ...sheetFindingTexts,
  'id-invalid': ({ reason, found, offered }) => {
    if (reason === 'fifteen')
      return `15位旧身份证号码${quoted(found)}，请改为18位：${offered ?? ''}，并核对证件。`;
    if (reason === 'unverifiable')
      return `证件号码${quoted(found)}不是身份证，程序无法校验，请核对证件原件。`;
    return `身份证号码${quoted(found)}有误：${terms.idProblems[reason]}。请核对证件后更正。`;
  },
  'id-mismatch': (params) =>
    params.what === 'sex'
      ? `性别填${terms.sexes[params.found]}，身份证号码为${terms.sexes[params.expected]}。请核对证件，更正其中一项。`
      : `出生日期填${params.found}，身份证号码为${params.expected}。请核对证件，更正其中一项。`,
  'id-name-conflict': ({ name, others }) =>
    `本行姓名${quoted(name)}，相同身份证号码的其他行为${quotedList(others)}。请核对证件，更正姓名或号码。`,
  'age-under': ({ birth, on, minimum }) =>
    `${birth}出生，报名日${on}未满${minimum}周岁，不能享受补贴。如日期填错请更正。`,
  'age-over': ({ birth, on, sex, limit, until, pension }) => {
    const age = `${terms.sexes[sex]}，${birth}出生，报名日${on}已超过${limit}周岁（截至${until}）`;
    if (pension === 'employee') return `${age}，且按月领取城镇职工养老金，不能享受补贴。`;
    if (pension === 'sex-unknown') return `${age}；性别不明，请填写性别，并填写是否按月领取城镇职工养老金。`;
    if (pension === 'unstated') return `${age}，领取的养老金种类不明，请注明是城镇职工还是城乡居民养老金。`;
    return `${age}，请核实并填写是否按月领取城镇职工养老金。`;
  },
  'before-policy': ({ issued, from }) =>
    `发证日期${issued}早于${from}，不适用本办法，请按温人社发〔2022〕24号另行办理；如日期填错请更正。`,
  'after-policy': ({ issued, to }) =>
    `发证日期${issued}晚于本办法最后一日${to}，请按当时的规定办理；如日期填错请更正。`,
  'after-regime-change': ({ from, rows }) =>
    `发证日期在${from}及以后的有${rows}行，省里已调整政策，本程序仍按本办法计算，请核对现行规定。`,
  'shortage-list-year': ({ year, rows }) =>
    `发证年份晚于${year}年而按${year}年紧缺目录上浮的有${rows}行，请确认是否已有新目录。`,
  'deadline-missed': ({ issued, applied, last, nominal }) =>
    `${issued}发证，最后申请日为${last}${last === nominal ? '' : `（${nominal}遇休息日顺延）`}，申请日期${applied}已逾期，不能享受补贴。如日期填错请更正。`,
  'holiday-calendar-unknown': ({ applied, nominal, known }) =>
    `申请期限最后一日为${nominal}，申请日期${applied}；程序的放假安排只到${known}，请按公布的放假调休安排判断是否顺延。`,
  'date-order': ({ earlier, later, earlierDate, laterDate }) =>
    `${fieldNames[later]}${laterDate}早于${fieldNames[earlier]}${earlierDate}，请核对并更正。`,
  'date-imprecise': ({ found, least }) =>
    `日期${quoted(found)}不完整，请填写到${least === 'month' ? '月，如1990-03' : '日，如2023-04-01'}。`,
  'individual-condition': ({ reason, found, denied }) => {
    if (reason === 'none') return `“符合条件”填${quoted(found)}，四项条件均不具备，不能享受补贴。`;
    if (reason === 'contradiction') {
      return `“符合条件”填${quoted(found)}，但参保或户籍显示具备条件，请核对后更正其中一项。`;
    }
    const contradicted = denied.length > 0 ? `所填条件${denied.join('')}与其他栏目不符；` : '';
    return `${contradicted}表中看不出具备四项条件中的哪一项，请核实并在“符合条件”中填写①至④。`;
  },
  'establishment-staff': ({ found, otherCondition }) => {
    if (otherCondition === null) return `人员为${quoted(found)}，看不出是否机关事业单位在编人员，请核实。`;
    return otherCondition
      ? `人员为${quoted(found)}，不能适用条件①，请核实所填的其他条件是否成立。`
      : `人员为${quoted(found)}，属机关事业单位在编人员，又未填其他条件，不能享受补贴。`;
  },
  'employer-kind': ({ reason, found, home = '市区' }) => {
    if (reason === 'unclear') return `单位性质为${quoted(found)}，看不出是否机关事业单位，请核实。`;
    return reason === 'public'
      ? `单位性质为${quoted(found)}，机关事业单位不能以用人单位名义申领。`
      : `单位性质为${quoted(found)}，不是${home}范围内注册登记的单位，不能享受补贴。`;
  },
  'employer-insurance': ({ kinds, dispatched }) => {
    const found = kinds.length === 0 ? '无' : terms.list(kinds.map((kind) => terms.insuranceKinds[kind]));
    if (dispatched) return `参保险种为${found}；劳务派遣人员请核实由派遣公司缴纳的险种。`;
    if (kinds.includes('other'))
      return `参保险种为${found}，看不出是否含城镇职工养老、失业或工伤保险，请写明险种。`;
    return `参保险种为${found}，不含城镇职工养老、失业、工伤保险中的任何一种，不能享受补贴。`;
  },
  'school-year': ({ graduation, enrolled, from, to }) =>
    `${graduation}毕业，毕业学年为${from}至${to}，报名日${enrolled}不在其中，不能享受补贴。`,
  'institution-scope': ({ occupation, category }) =>
    `${quoted(occupation)}不是该等级的紧缺职业，也不属A、B类或地方特色工种；人员类别${quoted(category)}看不出是就业重点群体，请核实。`,
  'training-filing': (params) =>
    params.reason === 'outside'
      ? `培训备案地${quoted(params.filing)}不在${params.home ?? '市区'}，请核实是否由本地补贴。`
      : `培训备案地${quoted(params.filing)}与机构所在地${quoted(params.institution)}不同，请核实两地人社部门的同意意见。`,
  'insurance-place': ({ found, home = '市区' }) =>
    `失业保险参保地${quoted(found)}不在${home}，请核实，应向参保地申领。`,
  'certificate-kind': (params) =>
    params.reason === 'programme'
      ? `${kindName(params.kind)}不是${programmeNames[params.programme]}的依据，不能享受该项补贴；如项目或证书类别填错请更正。`
      : `发证机构${quoted(params.issuer)}不能确认在认可范围内，请查证${params.kind === '' ? '证书' : kindName(params.kind)}的核发和备案情况。`,
  'occupation-unlisted': ({ found }) =>
    `职业${quoted(found)}不在目录中，请核对证书上的名称；确属国家职业目录的，在设置中确认后按D类计算。`,
  'occupation-class-d': ({ found, confirmed }) =>
    `${quoted(found)}按D类计算${confirmed ? '（已由审核人员确认）' : ''}。`,
  'occupation-trade': ({ trade, occupation }) =>
    `${quoted(trade)}是${quoted(occupation)}下设工种，按该职业计算。`,
  'occupation-near-miss': ({ found, suggestions }) =>
    `目录中没有${quoted(found)}${suggest(suggestions)}，请核对证书后更正。`,
  'ability-unlisted': ({ found, suggestions }) =>
    `专项能力${quoted(found)}不在参考目录中${suggest(suggestions)}，请核对证书和最新公布的目录。`,
  'level-unknown': ({ found }) => `等级${quoted(found)}没有对应的补贴标准，请核对证书，填写五级至一级。`,
  'hours-missing': () => '未填课时，请按培训台账填写线下课时。',
  'hours-below-minimum': ({ hours, minimum, level }) =>
    `${terms.levels[level]}线下培训至少${minimum}课时，填${hours}课时，不能享受补贴。如课时填错请更正。`,
  'hours-ignored': () => '申领主体不是培训机构，课时不影响补贴金额。',
  'recipient-wrong': ({ recipient, programme, kind, expected }) => {
    const what =
      kind === '' ? programmeNames[programme] : `${programmeNames[programme]}（${kindName(kind)}）`;
    const who = terms.list(expected.map((each) => terms.recipients[each]));
    return `${what}应由${who}申领，填的是${terms.recipients[recipient]}。请更正申领主体，或核实依据。`;
  },
  'county-ratio': ({ reason, found, place, minimum, maximum }) => {
    if (reason === 'unreadable') return `比例${quoted(found)}无法识别，请填0.85、85或85%这样的数。`;
    if (reason === 'range') return `比例${quoted(found)}不在${minimum}至${maximum}之间，请更正设置。`;
    return `${place}属市区，用人单位比例为${minimum}，不能设为${quoted(found)}，请更正设置。`;
  },
  'certificate-number-mismatch': ({ what, number, inNumber, inRow }) =>
    what === 'level'
      ? `证书编号${number}中的等级为${inNumber}，本行为${inRow}，请核对。`
      : `证书编号${number}中的年份为${inNumber}，发证日期为${inRow}年，请核对。`,
  'dispatch-materials': ({ company, papers }) => {
    if (company === '') return '人员为劳务派遣，未填劳务派遣公司名称，请补填并上传派遣材料。';
    if (papers.includes('agency-undertaking')) return `${company}为本公司员工申请的，请提供承诺函。`;
    return `派遣公司${quoted(company)}：请核对劳动合同、派遣协议、公司资质证明和工资转账记录。`;
  },
  'place-mismatch': ({ basis, charged, office }) =>
    `${basis === 'filing' ? '培训备案地' : '失业保险参保地'}为${charged}，由当地资金列支，不属${office}，请核实。`,
  'place-unknown': ({ found }) =>
    `地区${quoted(found)}看不出是哪个区或县（市），请写明；其他功能区可在设置中对应。`,
  objection: ({ state }) =>
    state === 'upheld' ? '公示异议成立，取消补贴资格。' : '公示异议正在复核，请待复核结论。',
  'account-invalid': ({ found }) => `账号${quoted(found)}未通过卡号校验，请核对后再拨付。`,
  'account-shared': ({ found, persons }) => `账号${quoted(found)}有${persons}人使用，请核对是否为本人账户。`,
  'phone-shared': ({ found, persons }) => `电话${quoted(found)}有${persons}人使用，请核对。`,
  'uscc-invalid': ({ found }) => `统一社会信用代码${quoted(found)}未通过校验，请核对。`,
  'amount-differs': ({ claimed, computed }) => `申报${claimed}元，计算为${computed}元，请核对差额原因。`,
  'project-person': ({ found }) => `人员类别${quoted(found)}看不出属于项目制补贴对象，请核实。`,
  'project-occupation-listed': ({ found, occupation }) =>
    `${quoted(found)}属目录中的${quoted(occupation)}，已有职业证书，请核实是否应按项目制补贴。`,
  'renewal-missing': () => '未填新证还是复审，请按证书补填。',
  'apprentice-no-certificate': () => '既无培训合格证书也无职业资格证书，不能享受补贴。',
  'apprentice-occupational-only': () => '只有职业资格证书，没有培训合格证书，请核实培训合格证书情况。',
  'apprentice-contract': ({ missing, stated }) => {
    const what = terms.list(missing.map((field) => (field === 'contract' ? '劳动合同' : '社会保险')));
    return stated ? `实习学徒没有${what}，不能享受补贴。` : `未填${what}情况，请核实并填写。`;
  },
  'apprentice-year-cap': ({ year, cap, left }) =>
    year === 0
      ? '同一人有多行学徒补贴而培训年度未填，无法核对年度上限，请补填培训年度。'
      : `${year}年度上限${cap}元（按全额计），前面的行已用后剩${left}元。`,
  'startup-certificate': ({ found }) =>
    found === ''
      ? '未取得创业培训合格证书，不能享受补贴。'
      : `证书为${kindName(found)}，不是创业培训合格证书，不能享受补贴。`,
  'startup-pilot': () => '创新试点项目没有写明金额，请按市人力社保部门确定的标准办理。',
  'startup-realisation': ({ reason, realised, issued }) => {
    if (reason === 'other-job') return '填的是受雇就业，不属创办企业或自谋职业，请核实；核实后按七成计算。';
    return reason === 'before-certificate'
      ? `登记日期${realised}早于发证日期${issued}，请核实；不属培训后实现的按七成计算。`
      : '非正规就业没有灵活就业参保，请核实；没有参保的按七成计算。';
  },
  'startup-window-open': ({ until, applied }) =>
    `申请日${applied}时六个月期限（至${until}）未满，请到期后核定，或确认按七成申领。`,
  'startup-licence': ({ stated }) =>
    stated ? 'IYB学员没有营业执照，请核对培训对象。' : '未填IYB学员是否持有营业执照，请核实并填写。',
  'startup-class-size': ({ classId, size, limit }) =>
    `班级${quoted(classId)}有${size}人，一般不超过${limit}人，请核对。`,
  'startup-fee': ({ fee }) => `向学员收费${fee}元，创业培训应免费，请核实。`,
  'value-invalid': ({ found }) => `${quoted(found)}无法使用，请核对并更正。`,

  'certificate-reused': ({ number }) => `证书编号${number}在其他行属于另一个人，请核对证书。`,
  'repeat-level': ({ occupation, level, certain, trades, undecided }) => {
    const what = skill(occupation, level);
    if (trades.length > 1)
      return `${what}前面已有申领，两次的工种不同（${terms.list(trades)}），请核实是否重复。`;
    if (undecided) return `同一人的${what}前面已有申领，请核实是否重复。`;
    return certain
      ? `同一人的${what}前面已有申领，不得重复享受。`
      : `同一人的${what}前面已有申领。${hanging(false)}`;
  },
  'double-channel': ({ occupation, level, certain, sameDay }) => {
    const what = skill(occupation, level);
    if (sameDay) return `同一人的${what}同一天由两个渠道申领，只能补贴一个，请确定由谁申领。`;
    return `同一人的${what}前面已由另一渠道申领，不得重复享受。${hanging(certain)}`;
  },
  'school-once': ({ year, certain }) => `该生${year}届毕业学年前面已有一次。${hanging(certain)}`,
  'startup-once': ({ reason, year }) => {
    if (reason === 'same-year') return `同一人${year}年度前面已报名一项创业培训，不得再享受。`;
    if (reason === 'same-course') return '同一人前面已取得同一课程的合格证书，不可再重复参训。';
    return reason === 'other-course'
      ? '同一人以前年度已取得其他创业课程的合格证书，是否可再享受请核实。'
      : '同一人前面有创业培训尚在审核，是否已取得合格证书请核实。';
  },
  'yearly-limit': ({ year, limit, certain }) => `同一人${year}年已有${limit}次补贴。${hanging(certain)}`,
  'lower-after-higher': ({ occupation, level, earlierLevel }) =>
    `同一人前面已有${skill(occupation, earlierLevel)}，本行为${skill(occupation, level)}，请核对。`,
  'training-overlap': ({ from, to }) => `与同一人另一培训（${from}至${to}）时间重叠，请核对培训记录。`,

  'column-missing': ({ field }) => `表中没有“${fieldNames[field]}”栏，无法判断，请补充该栏或在设置中指定。`,
  'cell-missing': ({ field }) => `“${fieldNames[field]}”为空，请补填。`,

  'id-precision-lost': ({ field, found }) =>
    `${fieldNames[field]}${quoted(found)}末几位已丢失，请将单元格设为文本后按${field === 'idNumber' ? '证件' : '原件'}重新录入。`,
  'id-fifteen': ({ found, offered }) =>
    `15位身份证号码${quoted(found)}，请改为18位：${offered}，并核对证件。`,
  'date-unreadable': ({ found }) => `${quoted(found)}不是可识别的日期，请改为2023-04-01这样的格式。`,
  'number-unreadable': ({ found }) => `${quoted(found)}不是可识别的数字，请更正。`,
  'value-unreadable': ({ found, accepted }) =>
    `${quoted(found)}无法识别${accepted && accepted.length > 0 ? `，可填${terms.list(accepted)}` : ''}，请更正。`,
  'cell-error': ({ found }) => `单元格为错误值${found}，请修正公式或改填数值。`,
  'header-ambiguous': ({ field, columns }) =>
    columns.length > 1
      ? `“${fieldNames[field]}”有${columns.length}列（${terms.list(columns)}），请指定用哪一列。`
      : `从${columns[0]}起，表头换了列的次序，请调成与前面一致。`,
  'occupation-level-conflict': ({ inOccupation, inLevel }) =>
    inLevel === ''
      ? `一格里写了几个等级：${quoted(inOccupation)}，请核对证书后只留一个。`
      : `职业栏写的是${quoted(inOccupation)}，等级栏写的是${quoted(inLevel)}，请核对证书后更正。`,
  'formula-like-text': ({ found }) => `${quoted(found)}像是公式，已按文字处理，请核对。`,
  'text-damaged': ({ found }) => `${quoted(found)}含有损坏的字符，请重新录入。`,
};
