import type { Memory } from '../../app/ports.ts';

/** Script properties: shared by everyone who runs the campaign, and by the web app. */
export class AppsScriptMemory implements Memory {
  private store: GoogleAppsScript.Properties.Properties | undefined;

  read(name: string): string | null {
    return this.properties().getProperty(name);
  }

  all(): Readonly<Record<string, string>> {
    return this.properties().getProperties();
  }

  write(name: string, value: string): void {
    this.properties().setProperty(name, value);
  }

  writeAll(values: Readonly<Record<string, string>>): void {
    this.properties().setProperties(values);
  }

  forget(name: string): void {
    this.properties().deleteProperty(name);
  }

  /** Asked for once: a sending writes its cursor before each mail. */
  private properties(): GoogleAppsScript.Properties.Properties {
    this.store ??= PropertiesService.getScriptProperties();
    return this.store;
  }
}
