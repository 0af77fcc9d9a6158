import { compileTemplate, templateCode, templateCodeWithComments } from '../html/template-compiler.ts';
import type { RemoteObjects } from './remote-objects.ts';

type Callable = Record<string, (...args: unknown[]) => unknown>;

/**
 * HtmlService's template functions, which must run in the script's own context: scriptlets see the script's
 * globals and what was set on the template. Source: developers.google.com/apps-script/guides/html/templates
 */
export function templateMethods(objects: RemoteObjects, service: object) {
  const html = service as Callable;
  class HtmlTemplate {
    static of(source: string): HtmlTemplate {
      const template = new HtmlTemplate();
      sources.set(template, source);
      return template;
    }

    evaluate(): unknown {
      const names = Object.keys(this).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
      // Indirect eval: the code sees the script's top-level declarations, const and let included.
      // biome-ignore lint/security/noGlobalEval: a template is code of the script, run in the script's own context
      const run = globalThis.eval(`(function(${names.join(',')}){${compileTemplate(this.getRawContent())}\n})`) as (
        ...values: unknown[]
      ) => string;
      const values = names.map((name) => (this as unknown as Record<string, unknown>)[name]);
      return html.createHtmlOutput?.(run.apply(this, values));
    }

    getCode(): string {
      return templateCode(this.getRawContent());
    }

    getCodeWithComments(): string {
      return templateCodeWithComments(this.getRawContent());
    }

    getRawContent(): string {
      return sources.get(this) ?? '';
    }

    toString(): string {
      return 'HtmlTemplate';
    }
  }
  const sources = new WeakMap<HtmlTemplate, string>();
  const contentOf = (output: unknown) => objects.invoke(output as object, 'getContent', []) as string;

  objects.define('HtmlService.HtmlOutput', 'asTemplate', function asTemplate() {
    return HtmlTemplate.of(contentOf(this));
  });
  return {
    createTemplate: (...args: unknown[]) => {
      const [source] = args;
      const isText = args.length === 1 && typeof source === 'string';
      return HtmlTemplate.of(isText ? source : String(objects.invoke(service, 'createTemplate', args)));
    },
    createTemplateFromFile: (name: string) => HtmlTemplate.of(contentOf(html.createHtmlOutputFromFile?.(name))),
  };
}
