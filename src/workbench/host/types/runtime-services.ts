import type { Workbook } from '../model';
import { defineType, wireObject, type WireType } from '../wire-type';

/**
 * The services behind `Office.addin`, `Office.ribbon` and the custom-functions runtime. They are
 * about the window, so what they ask for goes to the page through `HostServices`.
 */

const appRuntimeServiceType: WireType<Workbook> = defineType({
  name: 'AppRuntimeService',
  methods: {
    SetAppRuntimeState: (_workbook, [state], host) => host.services.showPane?.(state === 'Visible'),
    GetAppRuntimeState: () => 'Visible',
  },
});

const appRuntimePersistenceServiceType: WireType<Workbook> = defineType({
  name: 'AppRuntimePersistenceService',
  methods: {
    SetAppRuntimeStartState: (workbook, [state]) => {
      workbook.addinStartState = String(state);
    },
    GetAppRuntimeStartState: (workbook) => workbook.addinStartState,
  },
});

interface ControlTarget {
  readonly id: string;
}

const ribbonButtonType: WireType<ControlTarget> = defineType({
  name: 'RibbonButton',
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id } },
  methods: {
    SetEnabled: ({ id }, [enabled], host) => host.services.updateRibbon?.({ controls: [{ id, enabled }] }),
  },
});

const ribbonTabType: WireType<ControlTarget> = defineType({
  name: 'RibbonTab',
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id } },
  methods: {
    SetVisibility: ({ id }, [visible], host) => host.services.updateRibbon?.({ tabs: [{ id, visible }] }),
  },
});

const dynamicRibbonType: WireType<Workbook> = defineType({
  name: 'DynamicRibbon',
  methods: {
    ExecuteRequestUpdate: (_workbook, [json], host) =>
      host.services.updateRibbon?.(JSON.parse(String(json)) as unknown),
    GetButton: (_workbook, [id]) => wireObject(ribbonButtonType, { id: String(id) }),
    GetTab: (_workbook, [id]) => wireObject(ribbonTabType, { id: String(id) }),
  },
});

const customFunctionsType: WireType<Workbook> = defineType({
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_workbook, _args, host) =>
      host.services.customFunctionsReady?.(),
    _GetEnabledFeatures: () => [1, 2, 3, 4],
    SetInvocationResults: (_workbook, [results], host) =>
      host.services.customFunctionResults?.(results as readonly unknown[]),
    SetInvocationArrayResults: (_workbook, [results], host) =>
      host.services.customFunctionResults?.(results as readonly unknown[]),
  },
});

const customFunctionsContainerType: WireType<Workbook> = defineType({
  name: 'CustomFunctionsContainer',
  navigation: { CustomFunctions: (workbook) => wireObject(customFunctionsType, workbook) },
});

const addinInternalServiceType: WireType<Workbook> = defineType({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => null },
});

export const runtimeServiceTypes = [
  appRuntimeServiceType,
  appRuntimePersistenceServiceType,
  dynamicRibbonType,
  customFunctionsType,
  customFunctionsContainerType,
  addinInternalServiceType,
] as const;
