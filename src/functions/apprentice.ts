import { parseAmount } from '../core/money';
import { employeeAmount, studentAmount } from '../policy/apprenticeship/amount';
import { functionTexts } from '../messages/zh-CN/functions';
import { optionalWord, requiredMoney, requiredWord } from './arguments';
import { inYuan } from './decided';
import { currentPolicy } from './policy';
import { Problem } from './problem';
import type { RowFunction } from './shaping';
import { apprenticeKinds, contracts, held, yesNo } from './vocabulary';

const parameters = functionTexts.APPRENTICE.parameters;

/**
 * `WZ.APPRENTICE(kind, cost, [trainingCertificate], [occupationalCertificate], [contract], [insurance])`:
 * yuan a head and year, 一(三). What is left out is a no.
 */
export const apprentice: RowFunction = ([kind, cost, training, occupational, contract, insurance]) => {
  const apprenticeKind = requiredWord(kind, parameters.kind, apprenticeKinds);
  const text = requiredMoney(cost, parameters.cost);
  const money = parseAmount(text);
  if (money === null) throw Problem.of('amount-unreadable', { argument: parameters.cost.name, found: text });
  if (money < 0) throw Problem.of('number-negative', { argument: parameters.cost.name, found: text });
  const hasTraining = optionalWord(training, parameters.trainingCertificate, held) ?? false;
  const hasOccupational = optionalWord(occupational, parameters.occupationalCertificate, held) ?? false;
  const hasContract = optionalWord(contract, parameters.contract, contracts) ?? false;
  const hasInsurance = optionalWord(insurance, parameters.insurance, yesNo) ?? false;
  const policy = currentPolicy();

  if (apprenticeKind === 'student') {
    if (!hasContract || !hasInsurance)
      throw Problem.of('apprentice-contract', { contract: hasContract, insurance: hasInsurance });
    return inYuan(studentAmount(policy, money));
  }
  if (hasTraining)
    return inYuan(employeeAmount(policy, money, hasOccupational ? 'occupational' : 'training-only'));
  throw Problem.of(hasOccupational ? 'apprentice-occupational-only' : 'apprentice-no-certificate', {});
};
