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
    'fragility.rose': '{{points}} mer än före ändringen',
    'fragility.fell': '{{points}} mindre än före ändringen',
    'fragility.about':
      'Boten stannar när något den rör vid ändras eller inte svarar. Varje steg och varje koppling gör den skörare.',
    'fragility.steps': 'Steg',
    'fragility.systemsUsed': 'System som används',
    'fragility.screenLinks': 'Kopplingar via skärm, räknas tre gånger',
    'fragility.otherLinks': 'Kopplingar via API, fil och register',
    'fragility.changes': 'Väntade ändringar per år',
    'fragility.available': 'Alla svarar på den sämsta vägen',
    'fragility.percent': '{{percent}} % av tiden',
    'fragility.assumedAvailability_one':
      '{{count}} system säger inte hur ofta det svarar. Här räknas {{assumed}} %.',
    'fragility.assumedAvailability_other':
      '{{count}} system säger inte hur ofta de svarar. Här räknas {{assumed}} %.',
    'fragility.assumedChanges_one':
      '{{count}} system säger inte hur ofta det ändras. Här räknas {{assumed}} gånger per år.',
    'fragility.assumedChanges_other':
      '{{count}} system säger inte hur ofta de ändras. Här räknas {{assumed}} gånger per år.',
    'fragility.pointsAre':
      'Poäng: 3 för en koppling via skärm, 1 för en annan, 1 för varannan väntad ändring och 1 för vart tjugonde steg.',
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
    'fragility.rose': '{{points}} more than before the edit',
    'fragility.fell': '{{points}} less than before the edit',
    'fragility.about':
      'The bot stops when something it touches changes or does not answer. Each step and each link makes it more fragile.',
    'fragility.steps': 'Steps',
    'fragility.systemsUsed': 'Systems in use',
    'fragility.screenLinks': 'Links by screen, counted three times',
    'fragility.otherLinks': 'Links by API, file and register',
    'fragility.changes': 'Expected changes a year',
    'fragility.available': 'All answer on the worst path',
    'fragility.percent': '{{percent}} % of the time',
    'fragility.assumedAvailability_one':
      '{{count}} system does not say how often it answers. {{assumed}} % is assumed.',
    'fragility.assumedAvailability_other':
      '{{count}} systems do not say how often they answer. {{assumed}} % is assumed.',
    'fragility.assumedChanges_one':
      '{{count}} system does not say how often it changes. {{assumed}} times a year is assumed.',
    'fragility.assumedChanges_other':
      '{{count}} systems do not say how often they change. {{assumed}} times a year is assumed.',
    'fragility.pointsAre':
      'Points: 3 for a link by screen, 1 for another, 1 for every second expected change and 1 for every twentieth step.',
    'fragility.costs': 'What costs most',
    'fragility.cost': '{{points}} points',
    'fragility.costAnswers':
      '{{points}} points. Without the step all answer {{percent}} percentage points more often.',
  },
});
