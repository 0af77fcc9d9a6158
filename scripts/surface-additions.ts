import { BODY_METHODS } from '../src/emulator/document/body-methods.ts';
import type { SurfaceClass } from '../src/emulator/surface.ts';

const bands = ['Header', 'First', 'Second', 'Footer'].flatMap((band) =>
  ['Row', 'Column'].flatMap((axis) => [`get${band}${axis}ColorObject`, `set${band}${axis}ColorObject`]),
);

/** How characters look, which every element that holds text sets and tells; the reference lists it on texts only. */
const looks = [
  ...['Bold', 'Italic', 'Strikethrough', 'Underline'].flatMap((look) => [`is${look}`, `set${look}`]),
  ...['FontFamily', 'FontSize', 'ForegroundColor'].flatMap((look) => [`get${look}`, `set${look}`]),
];
const grounds = [...looks, 'getBackgroundColor', 'setBackgroundColor'];

/**
 * Names Google has and @types/google-apps-script lacks: newer methods of the reference, and old ones that public
 * scripts still call. Sources: developers.google.com/apps-script/reference, its examples (`Body.getAttributes` dresses a
 * paragraph, as public scripts do bodies, tables, rows and cells), its list of deprecated methods, and for `getBorder` and
 * `getColumnSortSpec` (never documented) the tests of gas-fakes, which run on live Apps Script.
 */
export const addedClasses: Readonly<Record<string, Partial<SurfaceClass>>> = {
  'Base.Blob': { methods: ['getAllBlobs'] },
  'Base.Ui': { methods: ['showDialog'] },
  'Base.User': { methods: ['getUserLoginId'] },
  CacheService: { methods: ['getPrivateCache', 'getPublicCache'] },
  DriveApp: { methods: ['enforceSingleParent'] },
  DocumentApp: { methods: [], members: { FontFamily: 'DocumentApp.FontFamily', TabType: 'DocumentApp.TabType' } },
  'DocumentApp.Body': { methods: looks },
  'DocumentApp.Document': { methods: [...BODY_METHODS] },
  'DocumentApp.FooterSection': { methods: looks },
  'DocumentApp.HeaderSection': { methods: looks },
  'DocumentApp.ListItem': { methods: grounds },
  'DocumentApp.Paragraph': { methods: grounds },
  'DocumentApp.Range': { methods: ['getSelectedElements'] },
  'DocumentApp.Table': { methods: looks },
  'DocumentApp.TableCell': { methods: looks },
  'DocumentApp.TableRow': { methods: looks },
  'Drive.Revisions': { methods: ['get', 'list', 'update'] },
  FormApp: { methods: [], members: { RatingIconType: 'FormApp.RatingIconType' } },
  'FormApp.Form': {
    methods: [
      'addPublishedReader',
      'addPublishedReaders',
      'addRatingItem',
      'getPublishedReaders',
      'isPublished',
      'removePublishedReader',
      'setPublished',
      'supportsAdvancedResponderPermissions',
    ],
  },
  'FormApp.Item': { methods: ['asRatingItem'] },
  'FormApp.RatingItem': {
    methods: [
      'createResponse',
      'duplicate',
      'getGeneralFeedback',
      'getHelpText',
      'getId',
      'getIndex',
      'getPoints',
      'getRatingIcon',
      'getRatingScaleLevel',
      'getTitle',
      'getType',
      'isRequired',
      'setGeneralFeedback',
      'setHelpText',
      'setPoints',
      'setRatingIcon',
      'setRatingScaleLevel',
      'setRequired',
      'setTitle',
    ],
  },
  LockService: { methods: ['getPrivateLock', 'getPublicLock'] },
  ScriptApp: { methods: ['getProjectKey', 'getScriptTriggers'] },
  'ScriptApp.AuthorizationInfo': { methods: ['getAuthorizedScopes'] },
  ScriptProperties: { methods: [], parent: 'PropertiesService.Properties' },
  Session: { methods: ['getTimeZone', 'getUser'] },
  'SpreadsheetApp.CellImage': { methods: [], members: { valueType: 'SpreadsheetApp.ValueType' } },
  'SpreadsheetApp.CellImageBuilder': { methods: [], members: { valueType: 'SpreadsheetApp.ValueType' } },
  SpreadsheetApp: {
    methods: ['openByKey'],
    members: {
      DataSourceRefreshScope: 'SpreadsheetApp.DataSourceRefreshScope',
      DateTimeGroupingRuleType: 'SpreadsheetApp.DateTimeGroupingRuleType',
      FrequencyType: 'SpreadsheetApp.FrequencyType',
      SortOrder: 'SpreadsheetApp.SortOrder',
    },
  },
  'SpreadsheetApp.Banding': { methods: bands },
  'SpreadsheetApp.BooleanCondition': { methods: ['getBackgroundObject', 'getFontColorObject'] },
  'SpreadsheetApp.Border': { methods: ['getBorderStyle', 'getColor'] },
  'SpreadsheetApp.Borders': { methods: ['getBottom', 'getLeft', 'getRight', 'getTop'] },
  'SpreadsheetApp.ConditionalFormatRuleBuilder': {
    methods: [
      'setBackgroundObject',
      'setFontColorObject',
      'setGradientMaxpointObject',
      'setGradientMaxpointObjectWithValue',
      'setGradientMidpointObjectWithValue',
      'setGradientMinpointObject',
      'setGradientMinpointObjectWithValue',
    ],
  },
  'SpreadsheetApp.Filter': { methods: ['getColumnSortSpec'] },
  'SpreadsheetApp.FilterCriteria': { methods: ['getVisibleBackgroundColor', 'getVisibleForegroundColor'] },
  'SpreadsheetApp.FilterCriteriaBuilder': {
    methods: [
      'getVisibleBackgroundColor',
      'getVisibleForegroundColor',
      'setVisibleBackgroundColor',
      'setVisibleForegroundColor',
      'whenDateEqualToAny',
      'whenDateNotEqualTo',
      'whenDateNotEqualToAny',
      'whenNumberEqualToAny',
      'whenNumberNotEqualToAny',
      'whenTextEqualToAny',
      'whenTextNotEqualTo',
      'whenTextNotEqualToAny',
    ],
  },
  'SpreadsheetApp.GradientCondition': { methods: ['getMaxColorObject', 'getMidColorObject', 'getMinColorObject'] },
  'SpreadsheetApp.PivotFilter': { methods: ['getSourceDataSourceColumn'] },
  'SpreadsheetApp.PivotGroup': {
    methods: [
      'getDateTimeGroupingRule',
      'getGroupLimit',
      'getSourceDataSourceColumn',
      'setDateTimeGroupingRule',
      'setGroupLimit',
    ],
  },
  'SpreadsheetApp.PivotTable': { methods: ['asDataSourcePivotTable', 'getSourceDataRange'] },
  'SpreadsheetApp.PivotValue': { methods: ['getSourceDataColumn', 'getSourceDataSourceColumn', 'remove'] },
  'SpreadsheetApp.Protection': { methods: ['addTargetAudience', 'getTargetAudiences', 'removeTargetAudience'] },
  'SpreadsheetApp.Range': {
    methods: [
      'clearComment',
      'getBackgroundColor',
      'getBackgroundColors',
      'getBorder',
      'getColumnIndex',
      'getComment',
      'getComments',
      'getFontColor',
      'getFontColors',
      'setBackgroundColor',
      'setBackgroundColors',
      'setComment',
      'setComments',
    ],
  },
  'SpreadsheetApp.Sheet': { methods: ['getTabColorObject', 'setTabColorObject'] },
  'SpreadsheetApp.Spreadsheet': { methods: ['getKey'] },
  UserProperties: { methods: [], parent: 'PropertiesService.Properties' },
  Utilities: { methods: ['jsonParse', 'jsonStringify'] },
};

/** Enums, or further members of enums, that the types lack. */
export const addedEnums: Readonly<Record<string, readonly string[]>> = {
  'FormApp.ItemType': ['RATING'],
  'FormApp.RatingIconType': ['HEART', 'STAR', 'THUMB_UP'],
  'SpreadsheetApp.DataSourceRefreshScope': ['DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED', 'ALL_DATA_SOURCES'],
  'SpreadsheetApp.DataSourceType': ['LOOKER'],
  'SpreadsheetApp.DataValidationCriteria': ['DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE'],
  'SpreadsheetApp.DateTimeGroupingRuleType': [
    'UNSUPPORTED',
    'SECOND',
    'MINUTE',
    'HOUR',
    'HOUR_MINUTE',
    'HOUR_MINUTE_AMPM',
    'DAY_OF_WEEK',
    'DAY_OF_YEAR',
    'DAY_OF_MONTH',
    'DAY_MONTH',
    'MONTH',
    'QUARTER',
    'YEAR',
    'YEAR_MONTH',
    'YEAR_QUARTER',
    'YEAR_MONTH_DAY',
  ],
  'SpreadsheetApp.FrequencyType': ['FREQUENCY_TYPE_UNSUPPORTED', 'DAILY', 'WEEKLY', 'MONTHLY'],
};
