import { ConflictPrompt } from '../../pages/conflict-prompt.ts';
import { EditDialog } from '../../pages/edit-dialog.ts';
import { ItemDrawer } from '../../pages/item-drawer.ts';
import { openItemPath, pickItem } from '../demo-item.ts';
import type { Hands } from '../hands.ts';
import type { Stage } from '../stage.ts';

/** Two people edit one item; the second is warned while typing and told the truth on saving. */
export async function editTogether(stage: Stage): Promise<void> {
  const { deskOne, deskTwo, narrator } = stage;
  const item = await pickItem(stage, 2);
  await Promise.all([deskOne, deskTwo].map(({ page }) => page.goto(openItemPath(item))));
  await narrator.say('Both desks open the same item, and both begin to adjust it.');
  const [one, two] = [await beginAdjustment(deskOne, '-3'), await beginAdjustment(deskTwo, '-5')];

  await narrator.say('The second desk saves first.');
  await deskTwo.press(two.post);
  await one.warning.filter({ hasText: 'Changed to' }).waitFor();
  await narrator.say('The first is warned while typing; nothing is taken from its hands.');
  await stage.picture(deskOne, 'warned');

  await narrator.say(
    'It saves too, and the prompt shows three figures and what each choice posts.',
  );
  await deskOne.press(one.post);
  const prompt = new ConflictPrompt(deskOne.page);
  await prompt.root.waitFor();
  await stage.picture(deskOne, 'conflict');
  await narrator.say('Key 1 applies the change to what is there now.');
  await deskOne.key('1');
  await prompt.root.waitFor({ state: 'hidden' });
  await stage.picture(deskOne, 'resolved');
}

async function beginAdjustment(hands: Hands, delta: string): Promise<EditDialog> {
  const drawer = new ItemDrawer(hands.page);
  await drawer.bins.waitFor();
  await hands.press(drawer.action('Adjust'));
  const adjust = new EditDialog(hands.page, 'Adjust');
  await adjust.quantity.waitFor();
  await hands.type(delta);
  await hands.press(adjust.root.getByText('Lost', { exact: true }));
  return adjust;
}
