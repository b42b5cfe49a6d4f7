import type { SheetGrid } from '../../src/excel/read-grid';
import type { AnnotationPlan } from '../../src/roster/plan';
import type { Answers, Request } from '../../src/taskpane/engine/protocol';
import { EngineError, headOf } from '../../src/taskpane/engine/client';
import { EngineFailed, Workshop } from '../../src/taskpane/engine/workshop';
import type { EngineDoor } from '../../src/taskpane/session';
import type { Cell } from '../excel/support';

/** The engine without a worker: the same requests, answered at once. */
export class LocalEngine implements EngineDoor {
  private workshop = new Workshop();

  async open(grid: SheetGrid): Promise<void> {
    const { values, formats } = grid;
    await this.ask({ kind: 'open', head: headOf(grid) });
    await this.ask({ kind: 'rows', values, formats: formats ?? [] });
  }

  async ask<K extends Request['kind']>(request: Extract<Request, { kind: K }>): Promise<Answers[K]> {
    // What crosses to a worker is copied: a request or an answer that cannot be copied must fail here too.
    try {
      return structuredClone(this.workshop.answer(structuredClone(request))) as Answers[K];
    } catch (error) {
      throw error instanceof EngineFailed ? new EngineError(error.failure) : error;
    }
  }

  async plan(): Promise<AnnotationPlan> {
    const { plan, blockRows, issuesRows } = await this.ask({ kind: 'plan' });
    const rows = await this.ask({ kind: 'planRows', part: 'block', from: 0, count: blockRows });
    const issues = await this.ask({ kind: 'planRows', part: 'issues', from: 0, count: issuesRows });
    return {
      ...plan,
      block: { ...plan.block, rows },
      issues: plan.issues && { ...plan.issues, rows: issues },
    };
  }

  cancel(): void {
    this.workshop = new Workshop();
  }
}

const date = (serial: number): Cell => ({ value: serial, format: 'yyyy/m/d' });
const text = (value: string): Cell => ({ value, format: '@' });

/**
 * Three people who apply themselves, made up. By hand (一(一), 附件1, 附件2): 车工 三级 is 2300 × 1.3 = 2990;
 * 制图员 四级 is class B, 1500, not a shortage level; the third has no level that is known: to be reviewed.
 */
export const INDIVIDUALS: readonly (readonly Cell[])[] = [
  ['职业培训鉴定补贴个人申领花名册'],
  ['序号', '姓名', '身份证号码', '职业（工种）', '等级', '证书类别', '证书编号', '发证日期', '申请日期'],
  [
    1,
    '周一平',
    text('330399198606140116'),
    '车工',
    '三级',
    '职业技能等级证书',
    'S000033030001',
    date(45110),
    date(45200),
  ],
  [
    2,
    '潘二云',
    text('330399199711270224'),
    '制图员',
    '四级',
    '职业技能等级证书',
    'S000033030002',
    date(45111),
    date(45200),
  ],
  [
    3,
    '林三斌',
    text('330399198004120318'),
    '车工',
    '高低级',
    '职业技能等级证书',
    'S000033030003',
    date(45112),
    date(45200),
  ],
];
