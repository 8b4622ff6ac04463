import { EditDialog } from '../../pages/edit-dialog.ts';
import { ItemDrawer } from '../../pages/item-drawer.ts';
import { StockPage } from '../../pages/stock-page.ts';
import { openItemPath, pickItem } from '../demo-item.ts';
import type { Stage } from '../stage.ts';

/** One person takes pieces out, the other sees it at once; then the first takes it back. */
export async function adjustAndUndo(stage: Stage): Promise<void> {
  const { deskOne, deskTwo, narrator } = stage;
  const item = await pickItem(stage, 1);
  await Promise.all([deskOne, deskTwo].map(({ page }) => page.goto(openItemPath(item))));
  const drawer = new ItemDrawer(deskOne.page);
  await Promise.all([drawer.bins.waitFor(), new ItemDrawer(deskTwo.page).bins.waitFor()]);
  await narrator.say(`${item.name}: bins and movements add up to the number above them.`);
  await stage.picture(deskOne, 'item');

  await narrator.say('Three pieces are broken: A, the number, the reason, Enter.');
  await deskOne.press(drawer.action('Adjust'));
  const adjust = new EditDialog(deskOne.page, 'Adjust');
  await adjust.quantity.waitFor();
  await deskOne.type('-3');
  await deskOne.press(adjust.root.getByText('Damaged in handling', { exact: true }));
  await stage.picture(deskOne, 'adjust');
  await deskOne.press(adjust.post);
  const stock = new StockPage(deskOne.page);
  await stock.toast(/−3 applied/).waitFor();
  await narrator.say('The other desk has it already, with who and why.');
  await new ItemDrawer(deskTwo.page).movement(/damaged in handling/).waitFor();
  await stage.picture(deskTwo, 'other-desk');

  await narrator.say('Undo forgets nothing: it posts the opposite.');
  await deskOne.press(stock.toast(/−3 applied/).getByRole('button', { name: /^Undo/ }));
  await drawer.movement(/Reverse/i).waitFor();
  await stage.picture(deskOne, 'undo');
}
