import { StockPage } from '../../pages/stock-page.ts';
import { pickItem } from '../demo-item.ts';
import type { Stage } from '../stage.ts';

/** Changes that the picture waits for, so that it shows a shift at work. */
const PACE_OF_THE_SHIFT = 4;

/** Two people look at one warehouse while a shift works in it. */
export async function watchTheShift(stage: Stage): Promise<void> {
  const { api, deskOne, deskTwo, narrator } = stage;
  const { siteCode } = await pickItem(stage, 0);
  await api.putShift(PACE_OF_THE_SHIFT);
  const grids = [new StockPage(deskOne.page), new StockPage(deskTwo.page)];
  await Promise.all(grids.map((grid) => grid.open(siteCode)));
  await narrator.say('Two desks, one warehouse: a shift sells, receives, moves and counts.');
  await narrator.say(
    'What changes flashes and says who, why and when; the rows stay where they are.',
  );
  await stage.picture(deskOne, 'live');
  const [grid] = grids;
  if (!grid) return;
  await narrator.say('A search, a sort: the order holds still until you ask for the new one.');
  await deskOne.press(grid.search);
  await deskOne.type('glass');
  await deskOne.press(grid.grid.header('Available'));
  await grid.grid.settled.waitFor();
  await stage.picture(deskOne, 'search');
}
