import { ImportPage } from '../../pages/import-page.ts';
import { pickItem } from '../demo-item.ts';
import type { Stage } from '../stage.ts';

/** Rows of the file, beside one that says no number. */
const INVOICES = 40;

/** A file of sales is described, checked, put right, imported and taken back. */
export async function importSales(stage: Stage): Promise<void> {
  const { deskOne, deskTwo, narrator } = stage;
  const item = await pickItem(stage, 3);
  const imports = new ImportPage(deskOne.page);
  await imports.open(item.siteCode);
  await deskTwo.page.goto(`/activity?${new URLSearchParams({ site: item.siteCode })}`);
  await narrator.say('The day’s sales of another till come as a file.');
  await imports.upload('till-4.csv', salesOf(item));
  await imports.step('Describe').waitFor();
  await narrator.say(
    'What the bytes prove is shown. Day or month first they do not prove, so you say it.',
  );
  await stage.picture(deskOne, 'import-describe');
  await deskOne.press(deskOne.page.getByText('day, month, year', { exact: true }));
  await deskOne.press(imports.action('Check all rows'));
  await imports.action(/^Import \d+ rows$/).waitFor();
  await narrator.say(
    'A check writes nothing: what each row would do, and the one that cannot be read.',
  );
  await stage.picture(deskOne, 'import-check');
  await deskOne.press(imports.action(/^Leave out \d+$/));
  await deskOne.press(imports.action('Check again'));
  await narrator.say('Import: the other desk sees the pieces move.');
  await deskOne.press(imports.action(/^Import \d+ rows$/));
  await imports.step('Result').waitFor();
  await stage.picture(deskOne, 'import-result');
  await narrator.say('It was the wrong till. The whole import is taken back by counter-entries.');
  await deskOne.press(imports.action('Take the import back…'));
  const question = deskOne.page.getByRole('alertdialog');
  await question.getByText(/Posts counter-entries/).waitFor();
  await stage.picture(deskOne, 'import-undo');
  await deskOne.press(question.getByRole('button', { name: 'Take it back' }));
  await deskOne.page.getByText('Taken back by counter-entries').waitFor();
  await stage.picture(deskTwo, 'activity');
}

function salesOf({ sku, name }: { sku: string; name: string }): string {
  const rows = Array.from({ length: INVOICES }, (_, place) => {
    const clock = `${9 + Math.floor(place / 6)}:${String((place % 6) * 10).padStart(2, '0')}`;
    return `T4-${1001 + place},${sku},"${name}",1,1/11/2026 ${clock}`;
  });
  rows.splice(INVOICES / 2, 0, `T4-1999,${sku},"${name}",a few,1/11/2026 12:05`);
  return ['Invoice,StockCode,Description,Quantity,InvoiceDate', ...rows, ''].join('\n');
}
