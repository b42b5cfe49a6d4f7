import { describe, expect, it } from 'vitest';
import { isNear, oneSlipApart } from '../../src/policy/catalogue/edits';
import type { Ability, Occupation } from '../../src/policy/catalogue/model';
import { NameIndex, type OccupationMatch, type PreferredList } from '../../src/policy/catalogue/name-index';
import { nameKey, splitBrackets } from '../../src/policy/catalogue/names';
import { splitOccupationLevel } from '../../src/policy/catalogue/occupation-level';
import { policyOn } from '../../src/policy/catalogue/policy-on';

const { names, anyClassD, occupations } = policyOn(20_230_401);

/** A match in one line: `trade 互联网营销师/直播销售员`, `near 塑料挤出工 塑料编织工`. */
function told(match: OccupationMatch): string {
  const what = match.occupation?.name ?? match.ability?.name ?? '';
  const offered = match.suggestions.map(({ name }) => name);
  return [match.kind, match.trade === null ? what : `${what}/${match.trade}`, ...offered]
    .filter((part) => part !== '')
    .join(' ');
}

const find = (text: string, preferred?: PreferredList): string => told(names.find(text, preferred));

describe('names as keys', () => {
  it.each([
    ['车工', '车工'],
    [' 车　工\n', '车工'],
    ['车\u200b工\u00a0', '车工'],
    ['互联网营销师（直播销售员）', '互联网营销师(直播销售员)'],
    ['互联网营销师【直播销售员】', '互联网营销师(直播销售员)'],
    ['Ｄ类', 'D类'],
    ['*车工；', '车工'],
    ['、', ''],
    ['', ''],
  ])('%j is %j', (text, key) => {
    expect(nameKey(text)).toBe(key);
  });

  it.each([
    ['焊工(电焊工)', { base: '焊工', inner: '电焊工' }],
    ['焊工(锅炉(承压)设备焊工)', { base: '焊工', inner: '锅炉(承压)设备焊工' }],
    ['锅炉(承压)设备焊工', null],
    ['焊工', null],
    ['(焊工)', null],
    ['焊工)', null],
    ['', null],
  ])('%s ends in brackets: %j', (key, parts) => {
    expect(splitBrackets(key)).toEqual(parts);
  });
});

describe('one slip apart', () => {
  it.each([
    // Dropped, inserted, swapped: at the beginning, inside, at the end.
    ['车床操作工', '床操作工', true, true],
    ['车床操作工', '车床作工', true, true],
    ['车床操作工', '车床操作', true, true],
    ['床操作工', '车床操作工', true, true],
    ['眼镜配定工', '眼镜定配工', true, true],
    ['镜眼定配工', '眼镜定配工', true, true],
    ['眼镜定工配', '眼镜定配工', true, true],
    // Replaced.
    ['眼镜定做工', '眼镜定配工', false, true],
    ['耳镜定配工', '眼镜定配工', false, true],
    // Two slips, neighbours of neighbours swapped, the same.
    ['眼镜定', '眼镜定配工', false, false],
    ['配镜定眼工', '眼镜定配工', false, false],
    ['眼镜作做工', '眼镜定配工', false, false],
    ['眼镜定配工', '眼镜定配工', false, false],
    ['眼镜定配员', '眼镜定配工种', false, false],
    ['', '工', true, true],
  ])('%s, %s: %s, with substitution %s', (first, second, without, withSubstitution) => {
    expect(oneSlipApart(first, second, false)).toBe(without);
    expect(oneSlipApart(first, second, true)).toBe(withSubstitution);
  });

  it.each([
    // Up to three characters never, even by one slip or inside.
    ['制鞋', '制鞋工', false],
    ['车床工', '车工', false],
    // Four to six: one slip, or one inside the other; no substitution.
    ['制鞋鞋工', '制鞋工', true],
    ['快递人员', '快递员', true],
    ['快件员理处', '快件处理员', false],
    ['维修电工', '电工', true],
    ['汽车维修', '汽车维修工', true],
    ['机器人系统', '工业机器人系统操作员', true],
    ['快件管理员', '快件处理员', false],
    ['家政服务师', '家政服务员', false],
    ['婴幼儿引导员', '婴幼儿发展引导员', false],
    // From seven: one edit, no containment.
    ['网络与信息安全员', '网络与信息安全管理员', false],
    ['电子设备装调工', '电子专用设备装调工', false],
    ['工业机器人系统操作工', '工业机器人系统操作员', true],
    ['工业机器人系统操作', '工业机器人系统操作员', true],
    ['工业机器人系统员操作', '工业机器人系统操作员', false],
    ['工业机器人统系操作员', '工业机器人系统操作员', true],
    ['中央空调系统运行', '中央空调系统运行操作员', false],
    ['车工', '车工', false],
    ['汽车维修工', '汽车维修工', false],
  ])('%s is near %s: %s', (typed, known, near) => {
    expect(isNear(typed, known)).toBe(near);
  });
});

describe('finding what a name stands for', () => {
  it.each([
    ['车工', 'exact 车工'],
    [' 车 工 ', 'exact 车工'],
    // Printed with slips, or renamed since.
    ['手工、木工', 'alias 手工木工'],
    ['手工木工', 'exact 手工木工'],
    ['木工', 'alias 手工木工'],
    ['手工', 'near 手工木工'],
    ['多工序数控机床操作工', 'alias 多工序数控机床操作调整工'],
    ['多工序数控机床操作调整工', 'exact 多工序数控机床操作调整工'],
    ['眼镜验光师', 'alias 眼镜验光员'],
    ['评茶师', 'alias 评茶员'],
    ['橡胶半成品生产工', 'alias 橡胶半成品制造工'],
    // Trades, alone, in brackets, after a separator, in either order.
    ['数控车工', 'trade 车工/数控车工'],
    ['装配钳工', 'trade 钳工/装配钳工'],
    ['药膳制作师', 'trade 中式烹调师/药膳制作师'],
    ['互联网营销师（直播销售员）', 'trade 互联网营销师/直播销售员'],
    ['互联网营销师(直播销售员)', 'trade 互联网营销师/直播销售员'],
    ['互联网营销师/直播销售员', 'trade 互联网营销师/直播销售员'],
    ['互联网营销师—直播销售员', 'trade 互联网营销师/直播销售员'],
    ['互联网营销师 直播销售员', 'trade 互联网营销师/直播销售员'],
    ['直播销售员　互联网营销师', 'trade 互联网营销师/直播销售员'],
    // The parent in the national list with the listed name that is a trade of it there.
    ['塑料制品成型制作工（塑料挤出工）', 'exact 塑料挤出工'],
    ['塑料编织工（塑料制品成型制作工）', 'exact 塑料编织工'],
    ['橡胶制品生产工/橡胶半成品生产工', 'alias 橡胶半成品制造工'],
    ['塑料制品成型制作工（橡胶半成品生产工）', 'near 橡胶半成品制造工'],
    ['手工（木工）', 'alias 手工木工'],
    ['“车工”', 'exact 车工'],
    ['直播销售员（互联网营销师）', 'trade 互联网营销师/直播销售员'],
    ['眼镜验光师（眼镜验光员）', 'alias 眼镜验光员'],
    ['评茶员/评茶师', 'exact 评茶员'],
    ['数控车工（普通车工）', 'trade 车工/数控车工'],
    ['多工序数控机床操作工（加工中心操作工）', 'trade 多工序数控机床操作调整工/加工中心操作工'],
    // Brackets of their own: the whole first.
    ['锅炉(承压)设备焊工', 'trade 焊工/锅炉(承压)设备焊工'],
    ['锅炉（承压）设备焊工', 'trade 焊工/锅炉(承压)设备焊工'],
    ['焊工（锅炉（承压）设备焊工）', 'trade 焊工/锅炉(承压)设备焊工'],
    ['铸造造型（芯）工', 'trade 铸造工/铸造造型(芯)工'],
    ['铸造造型芯工', 'trade 铸造工/铸造造型(芯)工'],
    ['铸造造型工', 'near 铸造工（铸造造型(芯)工）'],
    ['水（油）压机锻造工', 'trade 锻造工/水(油)压机锻造工'],
    ['压力机（生产线）操作工', 'trade 冲压工/压力机(生产线)操作工'],
    ['表面（化学）热处理工', 'trade 金属热处理工/表面(化学)热处理工'],
    ['测量与控制系统（单元）装调工', 'trade 仪器仪表制造工/测量与控制系统(单元)装调工'],
    ['电池（组）装配工', 'trade 电池制造工/电池(组)装配工'],
    // Class D.
    ['消防员', 'class-d 消防员'],
    ['机械木工', 'class-d 机械木工'],
    ['D类', 'class-d D类'],
    ['Ｄ 类', 'class-d D类'],
    ['d类', 'class-d D类'],
    // Special abilities, place in brackets optional.
    ['短视频制作', 'ability 短视频制作'],
    ['药膳制作', 'ability 药膳制作'],
    ['短视频制作（专项职业能力）', 'ability 短视频制作'],
    ['短视频制作专项能力证书', 'ability 短视频制作'],
    ['车工（专项职业能力）', 'near 车工'],
    ['红糖制作（义乌）', 'ability 红糖制作（义乌）'],
    ['红糖制作', 'ability 红糖制作（义乌）'],
    ['小笼包制作', 'ability 小笼包制作（嵊州）'],
    ['鱼丸制作', 'ability 鱼丸制作（石浦）'],
    ['莹石雕刻', 'ability 萤石雕刻'],
    ['萤石雕刻', 'ability 萤石雕刻'],
    ['钩锈制作', 'ability 钩绣制作'],
    ['跨境（进口）电商运营', 'ability 跨境（进口）电商运营'],
    ['跨境电商运营', 'near 跨境（进口）电商运营'],
    ['红糖制作（浦江）', 'near 红糖制作（义乌）'],
    // Two names that 附件3 prints without a separator.
    ['清水鱼养殖白叶茶栽培', 'near 清水鱼养殖 白叶茶栽培'],
    ['莹石雕刻陶瓷雕刻', 'near 萤石雕刻 陶瓷雕刻'],
    ['西砚制作金漆造像', 'near 西砚制作 金漆造像'],
    // Near misses: parents of a trade, slips, something unknown in brackets, two at once.
    ['塑料制品成型制作工', 'near 塑料挤出工 塑料编织工'],
    ['橡胶制品生产工', 'near 橡胶半成品制造工'],
    ['维修电工', 'near 电工'],
    ['汽车维修', 'near 汽车维修工'],
    ['眼镜配定工', 'near 眼镜定配工'],
    ['工业机器人系统操作工', 'near 工业机器人系统操作员'],
    ['中式烹调师（粤菜）', 'near 中式烹调师'],
    ['车工（数控铣工）', 'near 车工 铣工（数控铣工）'],
    ['式烹调师', 'near 中式烹调师 西式烹调师'],
    // In no list; what is left is only worth a look.
    ['制鞋', 'none'],
    ['车床工', 'none'],
    ['数控车床操作工', 'none 冲压工（数控冲床操作工）'],
    ['消防设施操作人员', 'none 消防设施操作员'],
    ['茶艺师傅', 'none 茶艺师'],
    ['算命先生', 'none'],
    ['A类', 'none'],
    ['', 'none'],
    ['（）', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(find(text)).toBe(expected);
  });

  it.each([
    ['药膳制作', 'occupation', 'ability 药膳制作'],
    ['药膳制作', 'ability', 'ability 药膳制作'],
    ['药膳制作师', 'occupation', 'trade 中式烹调师/药膳制作师'],
    // The kind of certificate chooses the list: here it is near an ability.
    ['药膳制作师', 'ability', 'near 药膳制作 中式烹调师（药膳制作师）'],
    ['车工', 'ability', 'exact 车工'],
    ['消防员', 'ability', 'class-d 消防员'],
    ['短视频制作员', 'occupation', 'near 短视频制作'],
    ['维修电工', 'ability', 'near 电工'],
    ['算命先生', 'occupation', 'none'],
    ['算命先生', 'ability', 'none'],
    ['工业机器人应用与维护', 'occupation', 'ability 工业机器人应用与维护'],
  ] as const)('%s with a certificate for the list of %s: %s', (text, preferred, expected) => {
    expect(find(text, preferred)).toBe(expected);
  });

  it('remembers what it found, within bounds', () => {
    const first = names.find('车工');
    expect(names.find('车工')).toBe(first);
    // 20,001 spellings, each with other spaces.
    for (let count = 0; count <= 20_000; count += 1)
      names.find(`车工${count.toString(2).replace(/0/g, ' ').replace(/1/g, '\u200b')}`);
    expect(told(names.find('车工'))).toBe('exact 车工');
  });

  it('offers the occupation or ability with each suggestion', () => {
    const [plastic] = names.find('塑料制品成型制作工').suggestions;
    expect(plastic?.occupation?.class).toBe('B');
    expect(plastic?.ability).toBeNull();
    const [abroad] = names.find('跨境电商运营').suggestions;
    expect(abroad?.ability?.name).toBe('跨境（进口）电商运营');
    expect(abroad?.occupation).toBeNull();
  });

  it('keeps D类 apart from the names of the national list', () => {
    expect(names.find('D类').occupation).toBe(anyClassD);
    expect(anyClassD.index).toBe(occupations.length);
    expect(anyClassD.class).toBe('D');
  });

  it('finds every name of the catalogue by its own spelling', () => {
    for (const occupation of occupations) {
      expect(names.find(occupation.name).occupation, occupation.name).toBe(occupation);
      for (const spelling of [...occupation.printed, ...occupation.alsoWritten]) {
        expect(told(names.find(spelling)), spelling).toBe(`alias ${occupation.name}`);
      }
      for (const trade of occupation.trades) {
        expect(told(names.find(trade)), trade).toBe(`trade ${occupation.name}/${trade}`);
        expect(told(names.find(`${occupation.name}（${trade}）`)), trade).toBe(
          `trade ${occupation.name}/${trade}`,
        );
      }
      for (const near of occupation.near) expect(names.find(near).kind, near).toBe('near');
    }
  });
});

describe('occupation and level in one text', () => {
  it.each([
    ['互联网营销师（五级/初级工）（直播销售员）', '互联网营销师（直播销售员）', 5],
    ['互联网营销师/直播销售员/五级', '互联网营销师（直播销售员）', 5],
    ['互联网营销师（直播销售员）五级', '互联网营销师（直播销售员）', 5],
    ['车工三级', '车工', 3],
    ['车工 三级/高级工', '车工', 3],
    ['车工（三级）', '车工', 3],
    ['车工（高级工）', '车工', 3],
    ['车工高级技师', '车工', 1],
    ['高级车工', '车工', 3],
    ['五级车工', '车工', 5],
    ['美发师技师', '美发师', 2],
    ['养老护理员-初级', '养老护理员', 5],
    ['焊工（Ⅲ级）', '焊工', 3],
    ['焊工（电焊工、三级）', '焊工（电焊工）', 3],
    ['互联网营销师 直播销售员 五级', '互联网营销师直播销售员', 5],
    ['锅炉（承压）设备焊工（四级）', '锅炉(承压)设备焊工', 4],
    ['锅炉（承压）设备焊工四级', '锅炉(承压)设备焊工', 4],
    ['焊工（三级）（锅炉（承压）设备焊工）', '焊工（锅炉(承压)设备焊工）', 3],
    // A name that is in no list keeps its level all the same where they are kept apart.
    ['张三工/三级', '张三工', 3],
    ['车工（三级', '车工', 3],
  ])('%s is %s, level %d', (text, occupation, level) => {
    expect(splitOccupationLevel(names, text)).toEqual({ occupation, level, levels: [level] });
  });

  it.each([
    '车工',
    '互联网营销师/直播销售员',
    '跨境（进口）电商运营',
    '锅炉（承压）设备焊工',
    '三级',
    '高级技师',
    '中式烹调师（粤菜）',
    // A lone digit need not be a level.
    '焊工（2）',
    '焊工/3',
    '焊工Ⅱ',
    // Grown to a name that is in no list: not taken off.
    '高级算命师',
    '算命先生三级',
    '车工）',
    '',
  ])('%s comes back as it is', (text) => {
    expect(splitOccupationLevel(names, text)).toEqual({ occupation: text, level: null, levels: [] });
  });

  it('says so when it names two levels', () => {
    expect(splitOccupationLevel(names, '车工（三级/中级工）')).toEqual({
      occupation: '车工',
      level: null,
      levels: [3, 4],
    });
    expect(splitOccupationLevel(names, '高级车工（四级）')).toEqual({
      occupation: '车工',
      level: null,
      levels: [4, 3],
    });
  });
});

describe('a name that is in both lists', () => {
  const blank = { code: null, initials: 'x', printed: [], alsoWritten: [], trades: [], near: [], note: null };
  const span = { from: 20_230_401, to: null, clause: '附件1' };
  const fitter: Occupation = {
    ...blank,
    ...span,
    index: 0,
    name: '管道安装',
    class: 'A',
    listed: true,
    shortage: null,
  };
  const other: Occupation = { ...fitter, index: 1, name: '管道安装工' };
  const both: Ability = { ...blank, ...span, index: 0, name: '管道安装' };
  const index = new NameIndex([fitter, other], [both], anyClassD);

  it('is the one that the certificate points to, the occupation if none does', () => {
    expect(told(index.find('管道安装'))).toBe('exact 管道安装');
    expect(told(index.find('管道安装', 'occupation'))).toBe('exact 管道安装');
    expect(told(index.find('管道安装', 'ability'))).toBe('ability 管道安装');
  });

  it('near an occupation stays open though it is an ability, if the certificate points to occupations', () => {
    const open = new NameIndex([other], [both], anyClassD);
    expect(told(open.find('管道安装', 'occupation'))).toBe('near 管道安装工 管道安装');
    expect(told(open.find('管道安装'))).toBe('ability 管道安装');
  });
});
