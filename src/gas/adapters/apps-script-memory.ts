import type { Memory } from '../../app/ports.ts';

/** Script properties: shared by everyone who runs the campaign, and by the web app. */
export class AppsScriptMemory implements Memory {
  read(name: string): string | null {
    return PropertiesService.getScriptProperties().getProperty(name);
  }

  write(name: string, value: string): void {
    PropertiesService.getScriptProperties().setProperty(name, value);
  }

  forget(name: string): void {
    PropertiesService.getScriptProperties().deleteProperty(name);
  }
}
