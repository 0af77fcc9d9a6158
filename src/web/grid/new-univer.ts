import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverFormulaEnginePlugin, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreFrench from '@univerjs/preset-sheets-core/locales/fr-FR';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationFrench from '@univerjs/preset-sheets-data-validation/locales/fr-FR';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteFrench from '@univerjs/preset-sheets-note/locales/fr-FR';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

type Preset = ReturnType<typeof UniverSheetsCorePreset>;

/** Univer in French and in the desk's colours, with nothing of its own around the grid but the formula bar; the desk calculates. */
export function newUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: mergeLocales(coreFrench, validationFrench, noteFrench) },
    logLevel: LogLevel.ERROR,
    darkMode: matchMedia('(prefers-color-scheme: dark)').matches,
  });
  for (const { plugins } of presets(container)) {
    for (const entry of plugins) {
      const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
      if (plugin === (UniverFormulaEnginePlugin as unknown)) {
        univer.registerPlugin(plugin, { ...(options as object), notExecuteFormula: true });
      } else univer.registerPlugin(plugin, options);
    }
  }
  return univer;
}

function presets(container: HTMLElement): Preset[] {
  return [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      footer: false,
      contextMenu: false,
      formulaBar: true,
      disableAutoFocus: true,
      // Cells hold what the desk displays: numbers are texts here, and nobody needs to be warned of it.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
}
