import { messageSet } from './message-set.ts';

/** Test cases in files: why a cell, a row or a whole file cannot be read. */
export const caseFile = messageSet({
  sv: {
    'caseCell.not.integer': '”{{text}}” är inget heltal.',
    'caseCell.not.decimal': '”{{text}}” är inget tal.',
    'caseCell.not.money': '”{{text}}” är inget belopp i kronor med högst två decimaler.',
    'caseCell.not.yesNo': '”{{text}}” är varken ja eller nej.',
    'caseCell.not.date': '”{{text}}” är inget datum. Skriv det som 2026-08-01.',
    'caseCell.not.list': '”{{text}}” är ingen lista. Skriv den som ["a", "b"].',
    'caseCell.not.record': '”{{text}}” är ingen grupp av uppgifter. Skriv den som {"a": 1}.',
    'caseCell.not.tags': '”{{text}}” är inga märkord. Skriv dem med komma emellan.',
    'caseCell.not.faults':
      '”{{text}}” är ingen lista med systemfel. Skriv [{"system": "…", "kind": "down"}].',
    'caseCell.not.calls':
      '”{{text}}” är inget svar från ett system. Skriv {"…": …}, eller en lista med ett svar för varje anrop.',
    'caseCell.not.id': '”{{text}}” är inget id. Det ska ha 1 till 80 tecken.',
    'caseCell.not.port': '”{{text}}” är inget av svaren.',
    'caseCell.not.fault': '”{{text}}” är inget systemfel.',
    'caseCell.noSuchChoice': '”{{text}}” är inget av valen. De är {{choices}}.',
    'caseCell.tooLong': 'Texten är längre än {{limit}} tecken.',
    'caseCell.idMissing': 'Fallet måste ha ett id.',
    'caseCell.callByCall': 'Systemet svarar olika från anrop till anrop i fallet. Ändra hela svaret.',
    'caseCell.outcomeFirst': 'Det väntade utfallet saknas. Ange det först.',
    'caseCell.answerFirst': 'Svaret i steget {{node}} saknas. Ange det först.',
    'caseFile.inRow': 'Rad {{row}}: {{reason}}',
    'caseFile.inCell': 'Rad {{row}}, {{column}}: {{reason}}',
    'caseFile.empty': 'Filen är tom. Kontrollera att det är rätt fil.',
    'caseFile.notText': 'Filen är ingen text. Välj en fil i CSV, Excel (.xlsx), JSON eller NDJSON.',
    'caseFile.noneKnown':
      'Ingen av filens rubriker är känd. De ska vara som input.falt, systems.system.operation.falt eller expected.outcome.',
    'caseFile.unknownColumn': 'Boten har inget som heter {{heading}}. Kolumnen lästes inte in.',
    'caseFile.unknownPlace':
      'Rad {{row}}: boten har inget som heter {{place}}. Uppgiften lästes inte in, men fallet finns med.',
    'caseFile.quotes':
      'Rad {{row}}: ett citattecken saknas eller står fel. Raden lästes inte in. Ett citattecken i en text skrivs dubbelt.',
    'caseFile.manyQuotes':
      'Fler än {{count}} rader har fel citattecken. Resten av filen lästes inte in. Spara om den som CSV.',
    'caseFile.longRow': 'raden har fler värden än de {{count}} rubrikerna.',
    'caseFile.longLine': 'Rad {{row}} är längre än en miljon tecken och lästes inte in.',
    'caseFile.notJson': 'raden är ingen hel JSON.',
    'caseFile.repeatedId': 'Rad {{row}}: det finns redan ett fall med id {{id}}.',
    'caseFile.manyColumns': 'Filen har fler än {{limit}} kolumner. Ta bort dem som inte behövs.',
    'caseFile.largeExcel':
      'Arbetsboken är större än {{limit}} MB. Spara bladet som CSV: då får det vara hur stort som helst.',
    'caseFile.largeJson':
      'Filen är större än {{limit}} MB. Spara fallen som NDJSON, ett på varje rad: då får den vara hur stor som helst.',
    'caseFile.macros': 'Arbetsboken har makron. De körs aldrig och lästes inte in.',
    'caseFile.died': 'Webbläsaren stoppade läsningen innan den var klar. Försök igen.',
    'caseFile.notWritten': 'Filen kunde inte skapas. Försök igen, gärna som CSV.',
  },
  en: {
    'caseCell.not.integer': '“{{text}}” is no whole number.',
    'caseCell.not.decimal': '“{{text}}” is no number.',
    'caseCell.not.money': '“{{text}}” is no amount in kronor with at most two decimals.',
    'caseCell.not.yesNo': '“{{text}}” is neither yes nor no.',
    'caseCell.not.date': '“{{text}}” is no date. Write it as 2026-08-01.',
    'caseCell.not.list': '“{{text}}” is no list. Write it as ["a", "b"].',
    'caseCell.not.record': '“{{text}}” is no group of values. Write it as {"a": 1}.',
    'caseCell.not.tags': '“{{text}}” is no tags. Write them with commas between.',
    'caseCell.not.faults': '“{{text}}” is no list of system faults. Write [{"system": "…", "kind": "down"}].',
    'caseCell.not.calls':
      '“{{text}}” is no answer from a system. Write {"…": …}, or a list with an answer for each call.',
    'caseCell.not.id': '“{{text}}” is no id. It should have 1 to 80 characters.',
    'caseCell.not.port': '“{{text}}” is none of the answers.',
    'caseCell.not.fault': '“{{text}}” is no system fault.',
    'caseCell.noSuchChoice': '“{{text}}” is none of the choices. They are {{choices}}.',
    'caseCell.tooLong': 'The text is longer than {{limit}} characters.',
    'caseCell.idMissing': 'The case must have an id.',
    'caseCell.callByCall':
      'The system answers differently from call to call in the case. Change the whole answer.',
    'caseCell.outcomeFirst': 'The expected outcome is missing. Give it first.',
    'caseCell.answerFirst': 'The answer in the step {{node}} is missing. Give it first.',
    'caseFile.inRow': 'Row {{row}}: {{reason}}',
    'caseFile.inCell': 'Row {{row}}, {{column}}: {{reason}}',
    'caseFile.empty': 'The file is empty. Check that it is the right file.',
    'caseFile.notText': 'The file is no text. Choose a file in CSV, Excel (.xlsx), JSON or NDJSON.',
    'caseFile.noneKnown':
      'None of the file’s headings is known. They should be as input.field, systems.system.operation.field or expected.outcome.',
    'caseFile.unknownColumn': 'The bot has nothing called {{heading}}. The column was not read.',
    'caseFile.unknownPlace':
      'Row {{row}}: the bot has nothing called {{place}}. The value was not read, but the case is there.',
    'caseFile.quotes':
      'Row {{row}}: a quote is missing or stands wrong. The row was not read. A quote within a text is written twice.',
    'caseFile.manyQuotes':
      'More than {{count}} rows have wrong quotes. The rest of the file was not read. Save it as CSV anew.',
    'caseFile.longRow': 'the row has more values than the {{count}} headings.',
    'caseFile.longLine': 'Row {{row}} is longer than a million characters and was not read.',
    'caseFile.notJson': 'the row is no whole JSON.',
    'caseFile.repeatedId': 'Row {{row}}: there is already a case with the id {{id}}.',
    'caseFile.manyColumns': 'The file has more than {{limit}} columns. Take away those that are not needed.',
    'caseFile.largeExcel':
      'The workbook is larger than {{limit}} MB. Save the sheet as CSV, which may be of any size.',
    'caseFile.largeJson':
      'The file is larger than {{limit}} MB. Save the cases as NDJSON, one a line, which may be of any size.',
    'caseFile.macros': 'The workbook has macros. They are never run and were not read.',
    'caseFile.died': 'The browser stopped the reading before it was done. Try again.',
    'caseFile.notWritten': 'The file could not be made. Try again, perhaps as CSV.',
  },
});
