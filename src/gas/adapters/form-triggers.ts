/** Triggers that make answers arrive by themselves. */
export interface FormTriggers {
  /** Arms what is not armed yet: each submission, and an hourly sweep for those Google forgot to tell. */
  arm(): void;
}

const ON_SUBMIT = 'surReponseRecue';
const SWEEP = 'balayerReponses';

/** Google's installable triggers; they run as the account that armed them. */
export class AppsScriptFormTriggers implements FormTriggers {
  constructor(private readonly form: () => GoogleAppsScript.Forms.Form) {}

  arm(): void {
    const armed = new Set(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()));
    // The form's own event names the response: no search for it, however many there are.
    if (!armed.has(ON_SUBMIT)) ScriptApp.newTrigger(ON_SUBMIT).forForm(this.form()).onFormSubmit().create();
    if (!armed.has(SWEEP)) ScriptApp.newTrigger(SWEEP).timeBased().everyHours(1).create();
  }
}
