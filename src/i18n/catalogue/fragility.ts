import { messageSet } from './message-set.ts';

/** How easily a bot stops, why, and how it may become steadier. */
export const fragility = messageSet({
  sv: {
    'fragility.title': 'Skörhet',
    'fragility.level.low': 'Låg',
    'fragility.level.moderate': 'Måttlig',
    'fragility.level.high': 'Hög',
    'fragility.level.veryHigh': 'Mycket hög',
    'fragility.measured': 'Skörhet: {{level}}, {{points}} poäng',
    'fragility.systems_one': '{{count}} system',
    'fragility.systems_other': '{{count}} system',
    'fragility.byScreen': '{{systems}}, {{screen}} via skärm',
    'fragility.steps': 'Steg',
    'fragility.systemsUsed': 'System som används',
    'fragility.screenLinks': 'Kopplingar via skärm, räknas tre gånger',
    'fragility.otherLinks': 'Kopplingar via API, fil och register',
    'fragility.changes': 'Väntade ändringar per år',
    'fragility.available': 'Alla svarar på den sämsta vägen',
    'fragility.percent': '{{percent}} % av tiden',
    'fragility.assumedAvailability': 'Säger inte hur ofta de svarar: {{systems}}. Här räknas {{assumed}} %.',
    'fragility.assumedChanges':
      'Säger inte hur ofta de ändras: {{systems}}. Här räknas {{assumed}} gånger per år.',
    'fragility.pointsAre':
      'Poäng: 3 för en koppling via skärm, 1 för en annan, 1 för varannan väntad ändring och 1 för vart tjugonde steg.',
    'fragility.diet': 'Steg som boten kan vara utan',
    'fragility.noTips': 'Inget att föreslå.',
    'fragility.tip.unused':
      'Inget senare steg läser det som hämtas. Utan steget har boten ett anrop mindre som kan gå fel.',
    'fragility.tip.merge': '”{{step}}” har redan hämtat samma sak med samma värden. Ett anrop räcker.',
    'fragility.tip.useApi': '{{system}} har samma åtgärd via API, som ändras mer sällan än en skärm.',
    'fragility.do.unused': 'Ta bort',
    'fragility.do.merge': 'Slå ihop',
    'fragility.do.useApi': 'Använd API',
    'fragility.costs': 'Det här kostar mest',
    'fragility.cost': '{{points}} poäng',
    'fragility.costAnswers': '{{points}} poäng. Utan steget svarar allt {{percent}} procentenheter oftare.',
  },
  en: {
    'fragility.title': 'Fragility',
    'fragility.level.low': 'Low',
    'fragility.level.moderate': 'Moderate',
    'fragility.level.high': 'High',
    'fragility.level.veryHigh': 'Very high',
    'fragility.measured': 'Fragility: {{level}}, {{points}} points',
    'fragility.systems_one': '{{count}} system',
    'fragility.systems_other': '{{count}} systems',
    'fragility.byScreen': '{{systems}}, {{screen}} by screen',
    'fragility.steps': 'Steps',
    'fragility.systemsUsed': 'Systems in use',
    'fragility.screenLinks': 'Links by screen, counted three times',
    'fragility.otherLinks': 'Links by API, file and register',
    'fragility.changes': 'Expected changes a year',
    'fragility.available': 'All answer on the worst path',
    'fragility.percent': '{{percent}} % of the time',
    'fragility.assumedAvailability':
      'Do not say how often they answer: {{systems}}. {{assumed}} % is assumed.',
    'fragility.assumedChanges':
      'Do not say how often they change: {{systems}}. {{assumed}} times a year is assumed.',
    'fragility.pointsAre':
      'Points: 3 for a link by screen, 1 for another, 1 for every second expected change and 1 for every twentieth step.',
    'fragility.diet': 'Steps that the bot can do without',
    'fragility.noTips': 'Nothing to suggest.',
    'fragility.tip.unused':
      'No later step reads what is fetched. Without it the bot makes one call less that can fail.',
    'fragility.tip.merge':
      '“{{step}}” has already fetched the same with the same values. One call is enough.',
    'fragility.tip.useApi':
      '{{system}} has the same operation by API, which changes less often than a screen.',
    'fragility.do.unused': 'Remove',
    'fragility.do.merge': 'Merge',
    'fragility.do.useApi': 'Use the API',
    'fragility.costs': 'What costs most',
    'fragility.cost': '{{points}} points',
    'fragility.costAnswers':
      '{{points}} points. Without the step all answer {{percent}} percentage points more often.',
  },
});
