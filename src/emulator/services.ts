import { CacheService } from './cache/cache-service.ts';
import { CalendarApp } from './calendar/calendar-app.ts';
import { ContentService } from './content/content-service.ts';
import { DocumentApp } from './document/document-app.ts';
import { DriveApp } from './drive/drive-app.ts';
import { DriveRevisions } from './drive/revisions.ts';
import { FormApp } from './form/form-app.ts';
import { HtmlService } from './html/html-service.ts';
import type { ServiceObject } from './kernel/service-object.ts';
import type { Session } from './kernel/session.ts';
import { LockService } from './lock/lock-service.ts';
import { GmailApp } from './mail/gmail-app.ts';
import { MailApp } from './mail/mail-app.ts';
import { PropertiesService, ScriptProperties, UserProperties } from './properties/properties-service.ts';
import { ScriptSession } from './session/session-service.ts';
import { SpreadsheetApp } from './spreadsheet/spreadsheet-app.ts';
import { ScriptApp } from './triggers/script-app.ts';
import { Browser } from './ui/browser.ts';
import { UrlFetchApp } from './url-fetch/url-fetch-app.ts';
import { Utilities } from './utilities/utilities.ts';

/** Global services by name; one that is missing here is refused by name, method by method. */
export const serviceRoots: Readonly<Record<string, new (session: Session) => ServiceObject>> = {
  Browser,
  CacheService,
  CalendarApp,
  ContentService,
  DocumentApp,
  'Drive.Revisions': DriveRevisions,
  DriveApp,
  FormApp,
  GmailApp,
  HtmlService,
  LockService,
  MailApp,
  PropertiesService,
  ScriptApp,
  ScriptProperties,
  Session: ScriptSession,
  SpreadsheetApp,
  UrlFetchApp,
  UserProperties,
  Utilities,
};

/** Advanced services a manifest may enable. Source: developers.google.com/apps-script/guides/services/advanced */
const ADVANCED = [
  ...[
    'AdSense',
    'AdminDirectory',
    'AdminGroupsMigration',
    'AdminGroupsSettings',
    'AdminLicenseManager',
    'AdminReports',
  ],
  ...['AdminReseller', 'Analytics', 'AnalyticsAdmin', 'AnalyticsData', 'AnalyticsReporting', 'BigQuery', 'Calendar'],
  ...['Chat', 'Classroom', 'CloudIdentityGroups', 'DisplayVideo', 'Docs', 'DoubleClickCampaigns', 'Drive'],
  ...['DriveActivity', 'DriveLabels', 'Forms', 'Gmail', 'People', 'Sheets', 'ShoppingContent', 'Slides', 'TagManager'],
  ...['Tasks', 'WorkspaceEvents', 'YouTube', 'YouTubeAnalytics', 'YouTubeContentId'],
];

/** What is emulated of each advanced service: its collections, each a root of its own; the rest is refused by name. */
export const advancedServices: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ADVANCED.map((name) => [name, []])),
  Drive: ['Revisions'],
};
