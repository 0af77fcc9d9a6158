/** Triggers that make answers arrive by themselves. */
export interface FormTriggers {
  /** Arms what is not armed yet: each submission, and an hourly sweep for those Google forgot to tell. */
  arm(): void;
  /** The same for the call form. */
  armCalls(): void;
  /** The same for the form of objections. */
  armObjections(): void;
}

const ON_SUBMIT = 'surReponseRecue';
const ON_CALL_SHEET = 'surFicheAppel';
const ON_OBJECTION = 'surOpposition';
const SWEEP = 'balayerReponses';

/** Google's installable triggers; they run as the account that armed them. */
export class AppsScriptFormTriggers implements FormTriggers {
  constructor(
    private readonly form: () => GoogleAppsScript.Forms.Form,
    private readonly callForm: () => GoogleAppsScript.Forms.Form,
    private readonly objectionForm: () => GoogleAppsScript.Forms.Form,
  ) {}

  arm(): void {
    // The form's own event names the response: no search for it, however many there are.
    armOnce(ON_SUBMIT, (builder) => builder.forForm(this.form()).onFormSubmit().create());
    this.armSweep();
  }

  armCalls(): void {
    armOnce(ON_CALL_SHEET, (builder) => builder.forForm(this.callForm()).onFormSubmit().create());
    this.armSweep();
  }

  armObjections(): void {
    armOnce(ON_OBJECTION, (builder) => builder.forForm(this.objectionForm()).onFormSubmit().create());
    this.armSweep();
  }

  private armSweep(): void {
    armOnce(SWEEP, (builder) => builder.timeBased().everyHours(1).create());
  }
}

function armOnce(handler: string, create: (builder: GoogleAppsScript.Script.TriggerBuilder) => unknown): void {
  const isArmed = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === handler);
  if (!isArmed) create(ScriptApp.newTrigger(handler));
}
