import type {
  ApprenticeKind,
  CertificateKind,
  ContestLevel,
  IdType,
  InsuranceKind,
  Objection,
  Outcome,
  Pension,
  Programme,
  Realised,
  Recipient,
  Renewal,
  Sex,
  StartupCourse,
} from '../../core/claim';
import { beginsDenied, isOpen, mentionOf } from '../../core/negation';
import { compactText, isPlaceholder, plainText } from '../text';
import { NOTHING, parsed, shown, unread, type Parsed } from './parsed';

/** A closed list: the first pattern that fits names the code. Patterns see text without spaces, NFKC, lower case. */
type Patterns<Code> = readonly (readonly [Code, RegExp])[];

const SEX: Patterns<Sex> = [
  ['male', /^(?:男|男性|男士|m|male)$/],
  ['female', /^(?:女|女性|女士|f|female)$/],
];

const ID_TYPE: Patterns<IdType> = [
  ['residence-permit', /居住证/],
  ['foreign-permanent', /永久居留/],
  ['passport', /^(?:外国|中国|普通|因私)?护照$|^passport$/],
  [
    'national',
    /^(?:(?:中华人民共和国)?(?:公民|居民|二代|第二代|二代居民|第二代居民)?身份证(?:件|号|号码)?|national)$/,
  ],
  ['other', /通行证|台胞证|回乡证|军官证|士兵证|警官证|户口簿|^(?:其他|其它|other)/],
];

const PROGRAMME: Patterns<Programme> = [
  [
    'certification',
    /^(?:certification|(?:职业)?(?:技能)?培训鉴定(?:评价)?(?:补贴)?|(?:职业)?(?:技能)?鉴定补贴|职业技能(?:培训|提升)(?:补贴)?)$/,
  ],
  ['project', /^(?:project|项目制(?:职业)?(?:技能)?(?:培训)?(?:补贴)?)$/],
  ['apprenticeship', /^(?:apprenticeship|(?:企业)?(?:新型)?学徒制?(?:培训)?(?:补贴)?)$/],
  ['startup', /^(?:startup|创业(?:者)?培训(?:补贴)?)$/],
];

const RECIPIENT: Patterns<Recipient> = [
  ['individual', /^(?:individual|个人(?:申领|申请|申报)?|本人|劳动者(?:个人|本人)?|学员(?:个人|本人)?)$/],
  [
    'employer',
    /^(?:employer|(?:用人|用工|用人用工|用人\(用工\)|用工\(用人\))单位(?:申领|申请|申报)?|企业(?:申领|申请|申报)?|单位(?:申领|申请|申报)?)$/,
  ],
  [
    'school',
    /^(?:school|(?:职业|技工|高等|高职|大中专|职业技工|高等职业)?(?:院校|学校)(?:申领|申请|申报)?|技师学院|高校)$/,
  ],
  [
    'institution',
    /^(?:institution|(?:定点)?(?:职业)?(?:技能)?(?:培训|评价)?机构(?:申领|申请|申报)?|培训单位)$/,
  ],
];

const CERTIFICATE_KIND: Patterns<CertificateKind> = [
  ['startup-training', /^startup-training$|创业培训/],
  ['special-operation', /^special-operation$|特种作业/],
  ['special-equipment', /^special-equipment$|特种设备/],
  ['high-risk-safety', /^high-risk-safety$|高危行业|安全(?:生产)?(?:知识和管理能力)?(?:考核)?合格证/],
  ['special-ability', /^special-ability$|专项(?:职业)?能力/],
  ['skill-level', /^skill-level$|^(?:职业)?技能等级(?:认定)?(?:证书?)?$|^等级证书?$/],
  ['national-qualification', /^national-qualification$|^(?:技能人员)?(?:国家)?职业资格(?:证书?)?$/],
  ['training', /^training$|^(?:职业)?(?:技能)?培训合格(?:证书?)?$|^(?:结业|合格)证书?$/],
];

const RENEWAL: Patterns<Renewal> = [
  ['renewal', /^renewal$|^(?:复审|复训|复审换证|延期复审|期满换证|期满复审)$/],
  ['new', /^new$|^(?:新证|新取证|新办|初次|初训|初次取证|首次|首次取证|新训|初领)$/],
];

const APPRENTICE_KIND: Patterns<ApprenticeKind> = [
  ['student', /^student$|^(?:实习(?:\(学生\)|\(生\)|生|学生)?|学生|在校生|在校学生)(?:学徒)?$/],
  ['employee', /^employee$|^(?:企业|在职|在岗|新招用?|转岗)?(?:职工|员工|在职|在岗)(?:学徒)?$/],
];

const COURSE: Patterns<StartupCourse> = [
  ['simulation', /^simulation$|8\+x|模拟公司|模拟创业|创业模拟/],
  ['pilot', /^pilot$|试点/],
  ['internet-plus', /^internet-plus$|互联网\+|互联网创业/],
  ['online', /^online$|网上创业|网络创业|网创/],
  ['syb', /syb|创办(?:你的)?企业/],
  ['iyb', /iyb|改善(?:你的)?企业/],
];

/**
 * What is planned has not come about; what was and is no more, 个体户已注销, may have been in time. A company's
 * name alone does not tell the owner from the employee.
 */
const REALISED: Patterns<Realised> = [
  [
    'none',
    /^(?:none|无|否|没有|失业|暂无|未注册|[尚暂]?未(?:实现)?(?:创业)?(?:就业)?)$|^(?:拟|准备|计划|打算|尚?[未没]有?)(?:注册|[创开]?办|成立|设立|登记|实现|领)[^,;]*(?:企业|公司|个体.*|就业|执照)$/,
  ],
  [
    'employed',
    /^(?:employed|就业|在职)$|(?:已|单位|企业|应聘)就业|受[雇聘]|入职|[录聘]用|上班|[打务]工|[任就]职|就业于|在.*(?:公司|企业|单位)就业/,
  ],
  ['informal', /^informal$|非正规就业|灵活就业/],
  ['sole-trader', /^sole-trader$|(?<!申请.*)个体(?!.*中$)|^已?(?:领取|取得)(?:工商)?营业执照$/],
  [
    'company',
    /^(?:company|企业|(?:有限(?:责任)?)?公司)$|(?<!申请)(?:注册|[创开]办|成立|设立|登记).*(?:企业|公司)(?!中$)/,
  ],
];

const OBJECTION: Patterns<Objection> = [
  [
    'none',
    /^(?:none|否|(?:目前|[暂尚])?(?:无|没有|未有|未收到))$|^(?!.*(?:成立|有异议|待|正在|是否|中$|举报|投诉|反映)).*(?:[无没未]有?|未收到|未发现|无人提出)(?:任何)?异议/,
  ],
  ['pending', /^(?:pending|有(?:异议)?)$|.*(?:[核调处复][查实理核]中|待|正在|是否|尚|未[查证]实).*/],
  ['rejected', /^rejected$|[不未]能?(?:成立|属实)|查无|已排除|^(?!.*成立).*(?:不实|撤[销回])/],
  // Upheld in part or hard to prove: a person decides; so with 情况属实, which may speak of the claim.
  [
    'upheld',
    /^upheld$|(?<!(?:部分|难).*)(?:成立|(?:^[已经核实调查证后,]*|(?:异议|举报|投诉|反映|问题).*)属实|[查证]实$)/,
  ],
];

/** What is granted and not paid yet is granted. */
const OUTCOME: Patterns<Outcome> = [
  ['eligible', /(?<![不未没].?)(?:通过|同意)[,(]?[待未](?:拨付|发放|支付)/],
  [
    'review',
    /^(?:to)?review$|.*(?:待[审核]|暂|(?:[审复][核查]|公示)中).*|^(?:待|尚?未)(?:补贴|拨付|发放|支付)$/,
  ],
  [
    'ineligible',
    /^(?:ineligible|[否×])$|驳回|[退追收]回|撤销|取消|不[予符]|拒绝|作废|退[件款]|无效|[不未没](?:[有可再得应能予获]|给予)*(?:补贴|通过|合格|符合|同意|批准)/,
  ],
  [
    'eligible',
    /^(?:eligible|[是√]|(?:公示)?无异议|准予|已(?:[付领]取?|审批|到账|[发补]))$|(?:[可已予]以?|准予)补贴|通过|合格|符合|拨付|发放|支付|同意|批准|核准|无误/,
  ],
];

const CONTEST_LEVEL: Patterns<ContestLevel> = [
  ['national', /^national$|国家|全国|国赛|世界/],
  ['province', /^province$|省/],
  ['city', /^city$|^(?:温州)?市(?:级|赛|本级)?(?:一类|二类)?$/],
  ['district', /^district$|区|县/],
];

const YES =
  /^(?:是|有|已|对|真|√|✓|✔|☑|y|yes|true|1|已缴|已缴纳|已缴费|已参保|已取得|已获得|取得|持有|有营业执照|参保|具备|合格|已?签订?了?(?:书面)?(?:劳动)?(?:合同)?)$/;
const NO =
  /^(?:否|无|未|没有|没|不|×|✗|✘|x|n|no|false|0|未缴|未缴纳|未参保|未取得|未获得|不持有|未持有|不具备|不合格|无(?:劳动)?合同|(?:未|没有?)签订?(?:书面)?(?:劳动)?(?:合同)?)$/;

/** Compact, lower-case text of a value, or null where it says nothing. */
function words(value: string | number | boolean): string | null {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = typeof value === 'number' ? String(value) : compactText(value).toLowerCase();
  return isPlaceholder(text) ? null : text;
}

const unreadable = (value: string | number | boolean): Parsed<never> =>
  unread({ code: 'value-unreadable', params: { found: shown(value) } });

/** No term of a list; and patterns that look back and ahead would be long at it. */
const TOO_LONG = 200;

/** Null as well where the text denies what fits, 未取得创业培训合格证书, or leaves it open. */
function codeOf<Code>(text: string, patterns: Patterns<Code>): Code | null {
  if (text.length > TOO_LONG) return null;
  for (const [code, pattern] of patterns) {
    if (pattern.test(text)) return /denied|open/.test(mentionOf(text, pattern)) ? null : code;
  }
  return null;
}

type CellParser<T> = (value: string | number | boolean) => Parsed<T>;

/** A reader of one closed list; `none` are texts that say that nothing belongs there. */
function listParser<Code>(patterns: Patterns<Code>, none: RegExp | null = null): CellParser<Code> {
  return (value) => {
    const text = words(value);
    if (text === null || none?.test(text)) return NOTHING;
    const code = codeOf(text, patterns);
    return code === null ? unreadable(value) : parsed(code);
  };
}

const NO_WORD = /^(?:无|没有)$/;

export const parseSex = listParser(SEX);
export const parseIdType = listParser(ID_TYPE, NO_WORD);
export const parseProgramme = listParser(PROGRAMME);
export const parseRecipient = listParser(RECIPIENT);
/** A certificate's whole name, 车工（三级）职业技能等级证书, tells its kind as long as it names one kind only. */
const NAMED_KINDS: Patterns<CertificateKind> = [
  ['skill-level', /技能等级(?:认定)?证/],
  ['national-qualification', /职业资格证/],
];

/** 证书类别. */
export const parseCertificateKind: CellParser<CertificateKind> = (value) => {
  const listed = certificateKind(value);
  if (listed.issue === null) return listed;
  const text = words(value) ?? '';
  const named = NAMED_KINDS.filter(([, pattern]) => pattern.test(text));
  const kind = named.length === 1 ? codeOf(text, named) : null;
  return kind === null ? listed : parsed(kind);
};
const certificateKind = listParser(CERTIFICATE_KIND, NO_WORD);
export const parseRenewal = listParser(RENEWAL, NO_WORD);
export const parseApprenticeKind = listParser(APPRENTICE_KIND, NO_WORD);
export const parseContestLevel = listParser(CONTEST_LEVEL, NO_WORD);

export const parseRealised = listParser(REALISED);
export const parseObjection = listParser(OBJECTION);

/** 审核结论 of a ledger's row. Only an empty cell counts as paid: one not understood may or may not be. */
export const parseOutcome: CellParser<Outcome> = (value) => {
  const { value: known, issue } = listedOutcome(value);
  if (issue !== null) return { value: 'review', issue };
  return known === 'ineligible' && isGrantedToo(words(value) ?? '')
    ? { ...unreadable(value), value: 'review' }
    : { value: known, issue };
};
const listedOutcome = listParser(OUTCOME, NO_WORD);

/** Of what is refused at first, 退回重报后通过, or in part, 已拨付(未上浮); not of what was taken back. */
const GRANTED = /[可已予]以?补贴|通过|拨付|发放|支付|同意|批准|核准/;

/** Whether a text that names a refusal grants as well. */
function isGrantedToo(text: string): boolean {
  if (/[追收退]回\)?$/.test(text)) return false;
  const granted = mentionOf(text.replace(/后/g, ','), GRANTED);
  return granted === 'said' || granted === 'open';
}

/** 创业培训类型: an unknown course stays text, for the rules to say so. */
export const parseCourse: CellParser<StartupCourse | string> = (value) => {
  const text = words(value);
  if (text === null || NO_WORD.test(text)) return NOTHING;
  return parsed(codeOf(text, COURSE) ?? shown(value));
};

/** 是 or 否. */
export const parseYesNo: CellParser<boolean> = (value) => {
  const text = words(value);
  if (text === null) return NOTHING;
  if (YES.test(text)) return parsed(true);
  return NO.test(text) ? parsed(false) : unreadable(value);
};

/** Whether a certificate is held: 是 or 否, or the certificate's number or name. */
export const parseHeld: CellParser<boolean> = (value) => {
  const answer = parseYesNo(value);
  if (answer.issue === null) return answer;
  const text = words(value) ?? '';
  // 待发证书 and 正在办理证书 may be held by now.
  if (isOpen(text) || OF_ANOTHER_KIND.test(text)) return answer;
  if (beginsDenied(text)) return parsed(false);
  const held = /证书?$/.test(text) && mentionOf(text, /证书?$/) === 'said';
  return held || /^[a-z0-9-]{6,}$/.test(text) ? parsed(true) : answer;
};

/** What it is not: it may be something else. */
const OF_ANOTHER_KIND = /^(?:非|不是|不属)/;

/** 劳动合同: 是 or 否, or its term; only a year or more is a yes (一(三)). */
export const parseContract: CellParser<boolean> = (value) => {
  const answer = parseYesNo(value);
  if (answer.issue === null || typeof value !== 'string') return answer;
  const text = words(value) ?? '';
  if (/(?:不足|不满|未满|少于)(?:一|1)年|(?:一|1)年以下/.test(text)) return parsed(false);
  const long = mentionOf(text, /^(?:无固定期限|长期)|(?:一|1)年(?:及)?以上/);
  if (long === 'said') return parsed(true);
  if (long === 'denied' && beginsDenied(text)) return parsed(false);
  const years =
    /^(?:(?:[是有]|已?签订?)[,(]?)?(?:固定期限)?(?:(\d+(?:\.\d+)?)|([一二两三四五六七八九十]+))年期?(?:劳动)?(?:合同)?\)?$/.exec(
      text,
    );
  // A count in words is one at least.
  if (years) return parsed(years[1] === undefined || Number(years[1]) >= 1);
  const months = /^(\d+)个?月$/.exec(text);
  return months ? parsed(Number(months[1]) >= 12) : text === '半年' ? parsed(false) : answer;
};

/**
 * 是否领取养老金. A plain yes is a pension of unstated kind, unless the header asks about the urban
 * employees' pension 城镇职工养老金 alone (`asksForEmployee`). Both kinds named are unreadable, and so is
 * 非城镇职工养老金: it does not say which other.
 */
export function pensionParser(asksForEmployee: boolean): CellParser<Pension> {
  const patterns: Patterns<Pension> = [
    [
      'none',
      /^(?:none|[无没不未0×]|没有|还没有?领?|暂无|no?|false)$|^(?:否|没有)[,(](?!.*(?:领|享受|居民|城乡))|^(?:否|[暂尚]?(?:无|没有?|不|未)(?:按月)?(?:领|享受|办理|退休|养老|任何|参[保加]|城镇职工|职工))(?!.*(?:居民|城乡))[^,;(]*(?:[,(](?:[无没未]|在职).*)?$/,
    ],
    // 没有城镇职工养老,领取居民养老 names the other one as not drawn.
    ['resident', /^resident$|(?<!^[^无没未不]*职工.*)(?:城乡|居民)(?!.*职工)|城居保|农保/],
    [
      'employee',
      /^employee$|(?<!(?:居民|城乡|缴|参[保加]|在[职岗]).*)(?:(?:城镇|退休)职工|职工(?:基本)?(?:养老|退休)|企业(?:基本)?养老|退休金|(?:^|[(是])(?:企业)?职工\)?$)(?!.*(?:居民|城乡|缴|参[保加]|在[职岗]))/,
    ],
    [
      asksForEmployee ? 'employee' : 'unstated',
      /^(?:[是有已1]|y|yes|true|已?(?:按月)?(?:领取?|享受)(?:养老金|养老待遇)?)$/,
    ],
    ['unstated', /^(?:[是有已领]|享受|按月|unstated$)/],
  ];
  return listParser(patterns, NOT_KNOWN);
}

/** Says no more than an empty cell. */
const NOT_KNOWN = /^(?:不清楚|不知道?|不详|不明|不确定|未知|未核实|待核实?|待查)$/;

const INSURANCE: Patterns<readonly InsuranceKind[]> = [
  [[], /^(?:none|无|否|没有|未参保|未缴纳?|未参加)$/],
  [['employee-pension', 'unemployment', 'work-injury', 'medical'], /^(?:职工|社保)?五险(?:一金|合一)?$/],
  [['flexible'], /^flexible$|灵活就业/],
  [['resident-pension'], /^resident-pension$|(?:城乡|居民|农村|新农保).*(?:养老|保险|社保)?$/],
  [
    ['employee-pension'],
    /^employee-pension$|^(?:城镇)?(?:企业)?(?:职工|企业)(?:基本)?养老(?:保险)?$|^(?:基本)?养老(?:保险)?\((?:城镇)?(?:企业)?职工\)$/,
  ],
  [['unemployment'], /^unemployment$|^失业(?:保险)?$/],
  [['work-injury'], /^work-injury$|^工伤(?:保险)?$/],
  [['medical'], /^medical$|^(?:城镇)?(?:职工)?(?:基本)?医疗(?:保险)?$|^医保$/],
  [
    ['other'],
    /^other$|^生育(?:保险)?$|^意外(?:伤害)?(?:保险|险)?$|^雇主责任险$|^商业保险$|^(?:住房)?公积金$|^一金$/,
  ],
];

/** 居民医疗 is no pension: read before the list above. */
const RESIDENT_MEDICAL = /(?:城乡|居民).*医|新农合|农村合作医疗/;

/** What it consists of in brackets behind it: 五险(养老、医疗、失业、工伤、生育). */
const FIVE_IN_FULL = /(五险(?:一金|合一)?)\(([^()]*)\)$/;

/** Only employees have these: beside them 养老 is the employees' pension. */
const EMPLOYEES_ONLY = /^(?:失业|工伤)(?:保险)?$/;
const PENSION = /^(?:基本)?养老(?:保险)?$/;

/**
 * 参保险种: every kind named. 养老保险 alone does not tell the urban employees' from the residents'
 * and 是 tells nothing: `value-unreadable`, for a person to say which.
 */
export const parseInsurance: CellParser<readonly InsuranceKind[]> = (value) => {
  const text = words(value);
  if (text === null) return NOTHING;
  // Lines and spaces part kinds, 失业⏎工伤, or stand within one, 城镇职工 养老保险.
  const spaced = plainText(String(value)).toLowerCase().replace(/ /g, '、');
  const kinds = kindsIn(spaced) ?? kindsIn(text);
  return kinds === null ? unreadable(value) : parsed(kinds);
};

/** Null where a part is not understood, or says no beside others. */
function kindsIn(text: string): readonly InsuranceKind[] | null {
  const kinds = new Set<InsuranceKind>();
  const parts = text
    .replace(FIVE_IN_FULL, '$1、$2')
    .split(/[、,，;；+/&|和及与]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  let isNone = false;
  const ofEmployees = parts.some((part) => EMPLOYEES_ONLY.test(part));
  for (const part of parts) {
    if (ofEmployees && PENSION.test(part)) {
      kinds.add('employee-pension');
      continue;
    }
    const found = RESIDENT_MEDICAL.test(part)
      ? (['medical'] as const)
      : codeOf(part.replace(/险种$/, ''), INSURANCE);
    if (found === null) return null;
    isNone ||= found.length === 0;
    for (const kind of found) kinds.add(kind);
  }
  return isNone && kinds.size > 0 ? null : [...kinds];
}
