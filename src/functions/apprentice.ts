import { parameterNames } from '../messages/zh-CN/functions';
import { apprenticeshipSubsidy } from '../policy/queries';
import { optionalWord, requiredCost, requiredWord } from './arguments';
import { yuanOf } from './payable';
import type { RowFunction } from './shaping';
import { apprenticeKinds, contracts, held, yesNo } from './vocabulary';

const parameters = parameterNames.APPRENTICE;

/**
 * `WZ.APPRENTICE(kind, cost, [trainingCertificate], [occupationalCertificate], [contract], [insurance])`:
 * yuan a head and year, 一(三). What is left out is a no.
 */
export const apprentice: RowFunction = ([kind, cost, training, occupational, contract, insurance]) =>
  yuanOf(
    apprenticeshipSubsidy({
      apprenticeKind: requiredWord(kind, parameters.kind, apprenticeKinds),
      cost: requiredCost(cost, parameters.cost),
      trainingCertificate: optionalWord(training, parameters.trainingCertificate, held) ?? false,
      occupationalCertificate: optionalWord(occupational, parameters.occupationalCertificate, held) ?? false,
      contract: optionalWord(contract, parameters.contract, contracts) ?? false,
      socialInsurance: optionalWord(insurance, parameters.insurance, yesNo) ?? false,
    }),
  );
