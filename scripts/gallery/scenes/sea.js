// SPDX-License-Identifier: MIT
// Open water: sails, ships, lighthouses, waves, beaches, ice.

import { dolphin } from '../paint/animals/sea_life.js';
import { penguin } from '../paint/animals/water_birds.js';
import { soaring } from '../paint/animals/land_birds.js';
import { lighthouse } from '../paint/buildings/landmarks.js';
import { townhouse } from '../paint/buildings/town.js';
import { rock, umbrella } from '../paint/props/park.js';
import { beach, heavens } from '../paint/stages.js';
import { circle, limb, n, path, poly, rect, smooth, stroke } from '../paint/svg.js';
import { fillRidge, grass, massif, ranges, ridge } from '../paint/terrain.js';
import { palm } from '../paint/trees.js';
import { sailboat, ship, trawler, wake } from '../paint/vehicles/boats.js';
import { glitter, reflection, swell, water } from '../paint/water.js';
import { lightning, rain, snow } from '../paint/weather.js';
import { colors, countEn, countRu } from '../paint/words.js';
import { underwater } from './underwater.js';

/** Sea to the horizon with light on it. @param {import('../paint/art.js').Art} a @param {number} y @param {boolean} [land] */
function openSea(a, y, land = true) {
  const s = heavens(a, y);
  if (land) a.add(ranges(a, y + 2, 1, '#5f86a4', a.H * 0.09));
  a.add(water(a, y, { ripples: 120 }));
  if (a.m.id !== 'overcast' && a.m.id !== 'storm' && a.m.id !== 'rain') a.add(glitter(a, s.x, y, { count: a.m.id === 'day' ? 34 : 70 }));
  return s;
}

/** @type {import('./scene.js').Scene[]} */
export const seaScenes = [
  {
    id: 'sailboats',
    aspect: 'soft',
    demos: [{ n: 1, mood: 'sunset', sail: 'white' }, { n: 3, mood: 'day', sail: 'red' }, { n: 1, mood: 'night', sail: 'white' }],
    draw(a) {
      const count = a.choose('n', [1, 2, 3]);
      a.setMood(a.choose('mood', ['day', 'sunset', 'dawn', 'golden', 'night']));
      const sail = colors('white', 'red', 'blue', 'yellow', 'orange').find((c) => c.id === a.choose('sail', ['white', 'red', 'blue', 'yellow', 'orange'])) ?? colors('white')[0];
      const { W, H } = a;
      const y = H * 0.55;
      openSea(a, y);
      const spots = [[0.5 - a.side * 0.12, 0.76, 0.46], [0.5 + a.side * 0.2, 0.66, 0.26], [0.5 - a.side * 0.36, 0.61, 0.16]];
      for (let i = count - 1; i >= 0; i -= 1) {
        const [fx, fy, s] = spots[i];
        a.add(reflection(a, W * fx, H * fy + 4, H * s * 0.55, a.dim(a.tone(sail.hex), 0.2), H * s * 0.42), sailboat(a, { x: W * fx, y: H * fy, h: H * s, sail: sail.hex, color: '#7a4030', flip: i % 2 === 1, far: i * 0.13 }), wake(a, W * fx, H * fy + 2, H * s * 0.6));
      }
      a.add(swell(a, H * 0.88, H * 1.0, 2, H * 0.018));
      const { E, R } = a.when();
      const one = count === 1;
      const sails = `${sail.en} sails`;
      return {
        title: `${one ? 'Sailboat' : 'Sailing boats'} ${E[0]}`,
        en: [`${countEn(count, 'sailboat', 'sailboats')} with ${sails} ${one ? 'glides' : 'glide'} across the sea ${E[0]}`, `${one ? 'A small sailing boat crosses' : 'Sailing boats cross'} calm water ${E[1]}`, `${one ? 'A yacht' : 'Yachts'} with ${sails} on the open sea`, `The light glitters on the water behind ${one ? 'a sailboat' : `${count === 2 ? 'two' : 'three'} sailboats`}`, `${one ? 'A lone boat sails' : 'Boats sail'} past a distant coast ${E[2]}`],
        ru: [`${countRu(count, 'f', ['парусная лодка', 'парусные лодки', 'парусных лодок'])} под ${sail.ru('p', 'ins')} парусами ${one ? 'скользит' : 'скользят'} по морю ${R[0]}`, `${one ? 'Небольшой парусник пересекает' : 'Парусники пересекают'} спокойную воду ${R[1]}`, `${one ? 'Яхта' : 'Яхты'} с ${sail.ru('p', 'ins')} парусами в открытом море`, `Свет играет на воде за ${one ? 'парусником' : 'парусниками'}`, `${one ? 'Одинокая лодка идёт' : 'Лодки идут'} под парусом мимо далёкого берега ${R[2]}`],
      };
    },
  },
  {
    id: 'lighthouse',
    aspect: 'soft',
    demos: [{ mood: 'storm' }, { mood: 'night' }, { mood: 'day' }],
    draw(a) {
      const id = a.choose('mood', ['storm', 'night', 'day', 'sunset', 'dusk']);
      a.setMood(id);
      const { W, H, r } = a;
      const y = H * 0.6;
      const dark = id === 'storm' || id === 'night' || id === 'dusk';
      heavens(a, y, { sunX: W * (0.5 + a.side * 0.3) });
      if (id === 'storm') a.add(lightning(a, W * (0.5 + a.side * 0.3), H * 0.1, y));
      a.add(water(a, y, { ripples: 90 }));
      const x = W * (0.5 - a.side * 0.2);
      /** @type {import('../paint/svg.js').Point[]} */
      const cliff = [[x - a.side * W * 0.4, H * 0.56], [x - a.side * W * 0.2, H * 0.54], [x, H * 0.56], [x + a.side * W * 0.13, H * 0.6], [x + a.side * W * 0.18, H * 0.68], [x + a.side * W * 0.22, H * 0.8], [x + a.side * W * 0.3, H * 0.9], [x - a.side * W * 0.4, H * 1.05]];
      const stone = a.tone('#6a5f58');
      let cracks = '';
      for (let i = 0; i < 18; i += 1) { const px = x + a.side * r.range(-0.35, 0.2) * W; const py = r.range(0.6, 0.9) * H; const s = r.range(14, 40); cracks += path(poly([[px, py], [px + s, py + s * 0.4], [px + s * 0.6, py + s * 1.6], [px - s * 0.3, py + s]]), r.chance(0.5) ? a.lit(stone, 0.25) : a.dim(stone, 0.4), { 'fill-opacity': 0.5 }); }
      a.add(lighthouse(a, x, H * 0.565, H * 0.46, { beam: dark }), townhouse(a, x - a.side * W * 0.16 - W * 0.05, H * 0.56, W * 0.1, H * 0.07, { wall: '#f2ead8', roof: '#a8442f', lit: dark }));
      a.add(a.solid(poly(cliff), stone, { rim: 4, core: 60, more: cracks + path(limb([[x - a.side * W * 0.42, H * 0.56], [x - a.side * W * 0.1, H * 0.555], [x + a.side * W * 0.12, H * 0.605]], [10, 9, 6]), a.tone('#7f9a4a')) }));
      a.add(swell(a, H * 0.8, H * 1.0, 4, H * (id === 'storm' ? 0.05 : 0.022)));
      for (let i = 0; i < (id === 'storm' ? 34 : 12); i += 1) a.add(circle(x + a.side * W * 0.22 + r.range(-60, 60), H * 0.84 - r.range(0, id === 'storm' ? 100 : 24), r.range(3, 14), a.lit(a.tone('#f4f6f2'), 0.3), { 'fill-opacity': 0.7 }));
      if (!dark) a.add(soaring(a, { x: W * (0.5 + a.side * 0.2), y: H * 0.3, h: H * 0.09, flip: a.side > 0 }), soaring(a, { x: W * (0.5 + a.side * 0.34), y: H * 0.42, h: H * 0.05, beat: 0.9 }));
      if (id === 'storm') a.add(rain(a, 190));
      const { E, R } = a.when();
      return {
        title: `Lighthouse ${E[0]}`,
        en: [`A red and white lighthouse stands on a rocky cliff ${E[0]}`, dark ? 'The beam of a lighthouse shines over the sea' : 'Seagulls fly around a lighthouse by the sea', id === 'storm' ? 'Big waves and lightning near a lighthouse' : `Waves roll below a striped lighthouse ${E[1]}`, `A lighthouse on the coast ${E[2]}`, 'A tall tower with red stripes and a small house beside it'],
        ru: [`Красно-белый маяк стоит на скалистом утёсе ${R[0]}`, dark ? 'Луч маяка светит над морем' : 'Чайки летают вокруг маяка у моря', id === 'storm' ? 'Большие волны и молния возле маяка' : `Волны катятся под полосатым маяком ${R[1]}`, `Маяк на берегу моря ${R[2]}`, 'Высокая башня с красными полосами и домик рядом с ней'],
      };
    },
  },
  {
    id: 'great-wave',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'golden', 'overcast']));
      const { W, H, r } = a;
      const y = H * 0.62;
      heavens(a, y, { birds: false });
      a.add(massif(a, W * (0.5 + a.side * 0.2), H * 0.42, y + 2, { color: '#5f7f9c', far: 0.4, snow: 0.4, count: 1, steep: 1.5 }), water(a, y, { ripples: 50 }));
      const s = -a.side;
      const X = (/** @type {number} */ t) => W * (0.5 + s * t);
      const deep = a.tone('#1f5d86');
      const back = `M${n(X(0.6))} ${n(H * 0.9)}C${n(X(0.5))} ${n(H * 0.4)} ${n(X(0.32))} ${n(H * 0.16)} ${n(X(0.08))} ${n(H * 0.2)}C${n(X(-0.03))} ${n(H * 0.22)} ${n(X(-0.08))} ${n(H * 0.32)} ${n(X(-0.06))} ${n(H * 0.4)}C${n(X(0.0))} ${n(H * 0.34)} ${n(X(0.1))} ${n(H * 0.36)} ${n(X(0.14))} ${n(H * 0.48)}C${n(X(0.18))} ${n(H * 0.62)} ${n(X(0.06))} ${n(H * 0.78)} ${n(X(-0.6))} ${n(H * 0.86)}V${n(H * 1.05)}H${n(X(0.6))}Z`;
      let lines = '';
      for (let i = 0; i < 9; i += 1) { const k = i / 8; lines += stroke(`M${n(X(0.55 - k * 0.3))} ${n(H * (0.95 - k * 0.1))}C${n(X(0.46 - k * 0.2))} ${n(H * (0.5 + k * 0.05))} ${n(X(0.3 - k * 0.1))} ${n(H * (0.24 + k * 0.1))} ${n(X(0.1 + k * 0.04))} ${n(H * (0.24 + k * 0.16))}`, a.lit(deep, 0.4), 3 + 3 * (1 - k), { 'stroke-opacity': 0.6 }); }
      a.add(a.solid(back, deep, { rim: 0, core: 0, more: lines }));
      const foamWhite = a.lit(a.tone('#f6f6ee'), 0.3);
      let claws = '';
      for (let i = 0; i < 24; i += 1) { const k = i / 23; const t = k < 0.5 ? 0.34 - k * 0.62 : 0.03 - (k - 0.5) * 0.2; const py = k < 0.5 ? 0.2 + 0.1 * (0.5 - k) - 0.03 * Math.sin(k * 6.28) : 0.2 + (k - 0.5) * 0.42; claws += circle(X(t) + r.range(-9, 9), H * py + r.range(-9, 9), r.range(10, 25), foamWhite); claws += path(limb([[X(t), H * py + 14], [X(t - 0.02), H * (py + 0.04)], [X(t - 0.015), H * (py + 0.075)]], [8, 6, 2]), foamWhite); }
      for (let i = 0; i < 46; i += 1) claws += circle(X(r.range(-0.2, 0.25)), H * r.range(0.1, 0.46), r.range(1.5, 6), foamWhite, { 'fill-opacity': 0.9 });
      a.add(claws, sailboat(a, { x: X(-0.27), y: H * 0.76, h: H * 0.16, sail: '#f2e4c4', flip: s > 0 }), swell(a, H * 0.82, H * 1.0, 3, H * 0.035));
      const { E, R } = a.when();
      return {
        title: 'The great wave',
        en: [`A huge blue wave curls over the sea ${E[0]}`, 'A giant wave with white foam towers above a small boat', 'A little sailboat sails towards a breaking wave', `The crest of a big wave breaks into foam ${E[1]}`, 'A snowy mountain is seen behind a great wave'],
        ru: [`Огромная синяя волна закручивается над морем ${R[0]}`, 'Гигантская волна с белой пеной нависла над маленькой лодкой', 'Маленький парусник плывёт навстречу волне', `Гребень большой волны рассыпается пеной ${R[1]}`, 'За огромной волной видна снежная гора'],
      };
    },
  },
  {
    id: 'liner',
    aspect: 'wide',
    demos: [{ kind: 'liner', mood: 'dusk' }, { kind: 'cargo', mood: 'day' }],
    draw(a) {
      const cargo = a.choose('kind', ['liner', 'cargo']) === 'cargo';
      a.setMood(a.choose('mood', ['dusk', 'day', 'sunset', 'dawn']));
      const { W, H } = a;
      const y = H * 0.6;
      openSea(a, y, false);
      const night = a.m.id === 'dusk';
      const x = W * (0.5 - a.side * 0.03);
      a.add(reflection(a, x, H * 0.74, W * 0.5, a.dim(a.tone('#2a3a5a'), 0.2), H * 0.16), ship(a, { x, y: H * 0.73, h: H * 0.27, color: cargo ? '#2f4f7a' : '#20293f', cargo, lights: night, flip: a.side < 0 }), wake(a, x, H * 0.735, W * 0.26), swell(a, H * 0.84, H, 3, H * 0.02));
      for (let i = 0; i < 4; i += 1) a.add(soaring(a, { x: W * a.r.range(0.1, 0.9), y: H * a.r.range(0.12, 0.42), h: H * a.r.range(0.03, 0.06), beat: a.r.range(0.2, 1), flip: a.r.chance(0.5) }));
      const { E, R } = a.when();
      return cargo
        ? {
            title: 'Container ship',
            en: [`A cargo ship loaded with colourful containers crosses the sea ${E[0]}`, 'A big container ship on the open ocean', `Seagulls follow a freighter ${E[1]}`, 'Red, blue and yellow containers are stacked on a ship', 'A merchant vessel sails over blue waves'],
            ru: [`Грузовое судно с разноцветными контейнерами идёт по морю ${R[0]}`, 'Большой контейнеровоз в открытом океане', `Чайки летят за грузовым кораблём ${R[1]}`, 'Красные, синие и жёлтые контейнеры стоят на корабле', 'Торговое судно плывёт по волнам'],
          }
        : {
            title: 'Ocean liner',
            en: [`An ocean liner with three red funnels sails ${E[0]}`, 'A large passenger ship on the open sea', `Smoke rises from the funnels of a cruise ship ${E[1]}`, 'Seagulls fly around a big white and black ship', 'A steamship with many portholes crosses the ocean'],
            ru: [`Океанский лайнер с тремя красными трубами плывёт ${R[0]}`, 'Большой пассажирский корабль в открытом море', `Дым поднимается из труб круизного лайнера ${R[1]}`, 'Чайки летают вокруг большого чёрно-белого корабля', 'Пароход с множеством иллюминаторов пересекает океан'],
          };
    },
  },
  {
    id: 'harbour',
    aspect: 'soft',
    demos: [{ mood: 'golden' }],
    draw(a) {
      a.setMood(a.choose('mood', ['golden', 'day', 'dusk', 'dawn']));
      const { W, H, r } = a;
      const y = H * 0.56;
      heavens(a, y, {});
      a.add(ranges(a, y - H * 0.06, 2, '#6f90a0', H * 0.14));
      const walls = ['#e8b96a', '#c8604a', '#5f93a0', '#efe2c4', '#d98a7a', '#8aa86a', '#e0a04a'];
      let x = -10;
      while (x < W) { const w = W * r.range(0.08, 0.11); a.add(townhouse(a, x, y + 3, w, H * r.range(0.13, 0.22), { wall: r.pick(walls), gable: r.pick(['step', 'point', 'curve']), lit: a.m.id === 'dusk', far: 0.1 })); x += w; }
      a.add(rect(0, y, W, H * 0.022, a.tone('#8a7f78')), water(a, y + H * 0.02, { ripples: 90 }));
      for (let i = 0; i < 14; i += 1) a.add(reflection(a, W * (i + 0.5) / 14, y + H * 0.03, W * 0.08, a.tone(r.pick(walls), 0.1), H * 0.13));
      a.add(trawler(a, { x: W * 0.24, y: H * 0.72, h: H * 0.2, color: '#2f6a9a', flip: true }), wake(a, W * 0.24, H * 0.725, W * 0.09), trawler(a, { x: W * 0.8, y: H * 0.7, h: H * 0.18, color: '#3f7f5a' }), wake(a, W * 0.8, H * 0.705, W * 0.08), reflection(a, W * 0.54, H * 0.86, W * 0.2, a.tone('#a83a30'), H * 0.1), trawler(a, { x: W * 0.54, y: H * 0.85, h: H * 0.3, color: '#c23a30' }), wake(a, W * 0.54, H * 0.857, W * 0.13));
      for (let i = 0; i < 4; i += 1) a.add(soaring(a, { x: W * r.range(0.1, 0.9), y: H * r.range(0.1, 0.4), h: H * r.range(0.03, 0.06), beat: r.range(0.2, 1) }));
      const { E, R } = a.when();
      return {
        title: `Fishing harbour ${E[0]}`,
        en: [`Three fishing boats float in a harbour ${E[0]}`, 'Colourful houses line the waterfront of a small port', `A red, a blue and a green fishing boat in front of old houses ${E[1]}`, 'Bright facades are reflected in the water of the harbour', 'A seaside town with boats and seagulls'],
        ru: [`Три рыбацкие лодки покачиваются в гавани ${R[0]}`, 'Разноцветные дома стоят вдоль набережной маленького порта', `Красный, синий и зелёный рыбацкие катера перед старыми домами ${R[1]}`, 'Яркие фасады отражаются в воде гавани', 'Приморский городок с лодками и чайками'],
      };
    },
  },
  {
    id: 'tropical-beach',
    aspect: 'wide',
    demos: [{ mood: 'day', kind: 'palms' }, { mood: 'sunset', kind: 'palms' }, { mood: 'day', kind: 'umbrella' }],
    draw(a) {
      const kind = a.choose('kind', ['palms', 'umbrella']);
      a.setMood(a.choose('mood', ['day', 'sunset', 'golden']));
      const { W, H } = a;
      beach(a, { shore: 0.68, at: 0.48 });
      const { E, R } = a.when();
      if (kind === 'palms') {
        const d = -a.side;
        const at = (/** @type {number} */ k) => W * (0.5 + d * k);
        a.add(palm(a, at(0.3), H * 0.94, H * 0.72, { lean: -d * 0.3 }), palm(a, at(0.44), H * 1.0, H * 0.86, { lean: -d * 0.2 }), palm(a, at(0.4), H * 0.9, H * 0.5, { lean: -d * 0.5 }), grass(a, H * 0.95, H * 1.02, 14, '#5f8a4a', H * 0.06));
        a.add(sailboat(a, { x: W * (0.5 + a.side * 0.14), y: H * 0.54, h: H * 0.12, sail: '#f4ecd8' }));
        return {
          title: `Palm beach ${E[0]}`,
          en: [`Palm trees lean over a sandy beach ${E[0]}`, 'A tropical beach with three palms and a sailboat in the distance', `Waves wash onto the sand under the palms ${E[1]}`, 'A quiet tropical shore with blue water', `An empty beach on a tropical island ${E[2]}`],
          ru: [`Пальмы склонились над песчаным пляжем ${R[0]}`, 'Тропический пляж с тремя пальмами и парусником вдали', `Волны набегают на песок под пальмами ${R[1]}`, 'Тихий тропический берег у моря', `Безлюдный пляж на тропическом острове ${R[2]}`],
        };
      }
      const [u, t] = [colors('red', 'yellow', 'blue', 'turquoise', 'orange'), colors('white', 'yellow', 'turquoise')];
      const c = a.r.pick(u);
      const towel = a.r.pick(t.filter((k) => k.id !== c.id));
      const x = W * (0.5 - a.side * 0.12);
      a.add(path(poly([[x - W * 0.15, H * 0.9], [x + W * 0.1, H * 0.9], [x + W * 0.15, H * 0.96], [x - W * 0.13, H * 0.96]]), a.tone(towel.hex)), path(poly([[x - W * 0.1, H * 0.9], [x - W * 0.07, H * 0.9], [x - W * 0.045, H * 0.96], [x - W * 0.08, H * 0.96]]), a.tone(c.hex)));
      a.add(circle(x - a.side * W * 0.1, H * 0.89, W * 0.12, a.m.shadow, { 'fill-opacity': 0.2, transform: `translate(0 ${n(H * 0.72)}) scale(1 0.2)` }), umbrella(a, x, H * 0.93, H * 0.27, c.hex, a.side * 8, 1.15));
      a.add(rock(a, W * (0.5 + a.side * 0.4), H * 0.8, W * 0.12), circle(x + W * 0.2, H * 0.93, H * 0.03, a.tone('#f0c040')), stroke(`M${n(x + W * 0.2)} ${n(H * 0.9)}v${n(H * 0.06)}`, a.tone('#d8453a'), 4));
      return {
        title: 'Beach umbrella',
        en: [`A ${c.en} beach umbrella and a ${towel.en} towel on the sand ${E[0]}`, `A parasol stands on an empty beach ${E[1]}`, `Gentle waves and a ${c.en} sunshade by the sea`, 'A holiday beach with an umbrella, a towel and a ball', `A ${c.en} umbrella gives shade on the seashore`],
        ru: [`${c.ru('m')} пляжный зонт и ${towel.ru('n')} полотенце на песке ${R[0]}`, `Зонтик стоит на пустом пляже ${R[1]}`, `Лёгкие волны и ${c.ru('m')} зонт от солнца у моря`, 'Пляж с зонтом, полотенцем и мячом', `${c.ru('m')} зонт даёт тень на берегу моря`],
      };
    },
  },
  {
    id: 'dolphins',
    aspect: 'wide',
    demos: [{ n: 3 }],
    draw(a) {
      const count = a.choose('n', [1, 2, 3]);
      a.setMood(a.choose('mood', ['sunset', 'day', 'golden']));
      const { W, H, r } = a;
      const y = H * 0.5;
      openSea(a, y, false);
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 + (i - (count - 1) / 2) * 0.24);
        const py = H * (0.6 - (i === 1 ? 0.06 : 0));
        a.add(dolphin(a, { x, y: py, h: H * 0.2, flip: a.side < 0, turn: -4 + i * 5 }));
        for (let k = 0; k < 12; k += 1) a.add(circle(x - a.side * H * 0.16 + r.range(-30, 30), py + H * 0.13 - r.range(0, 40), r.range(2, 6), a.lit(a.m.water[0], 0.6)));
      }
      a.add(swell(a, H * 0.76, H, 4, H * 0.035));
      const { E, R } = a.when();
      const en = countEn(count, 'dolphin', 'dolphins');
      const ru = countRu(count, 'm', ['дельфин', 'дельфина', 'дельфинов']);
      return {
        title: `${count === 1 ? 'Dolphin' : 'Dolphins'} leaping`,
        en: [`${en} ${count === 1 ? 'leaps' : 'leap'} out of the sea ${E[0]}`, `${count === 1 ? 'A dolphin jumps' : 'Dolphins jump'} over the waves ${E[1]}`, `${en} in the air above the water`, 'Water drips from jumping sea animals', `Playful ${count === 1 ? 'dolphin' : 'dolphins'} in the ocean ${E[2]}`],
        ru: [`${ru} ${count === 1 ? 'выпрыгивает' : 'выпрыгивают'} из моря ${R[0]}`, `${count === 1 ? 'Дельфин прыгает' : 'Дельфины прыгают'} над волнами ${R[1]}`, `${ru} в воздухе над водой`, 'Вода стекает с прыгающих морских животных', `${count === 1 ? 'Игривый дельфин' : 'Игривые дельфины'} в океане ${R[2]}`],
      };
    },
  },
  {
    id: 'whale-tail',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['dawn', 'overcast', 'dusk']));
      const { W, H, r } = a;
      const y = H * 0.5;
      openSea(a, y);
      const x = W * (0.5 - a.side * 0.08);
      const base = H * 0.76;
      const c = a.tone('#33455f');
      const s = H * 0.0036;
      const P = (/** @type {number} */ px, /** @type {number} */ py) => /** @type {import('../paint/svg.js').Point} */ ([x + px * s, base + py * s]);
      const d = smooth([P(-14, 0), P(-9, -32), P(-8, -48), P(-34, -60), P(-74, -88), P(-56, -92), P(-22, -80), P(0, -70), P(22, -80), P(56, -92), P(74, -88), P(34, -60), P(8, -48), P(10, -30), P(16, 0)], true, 0.85);
      a.add(reflection(a, x, base, H * 0.24, a.dim(c, 0.2), H * 0.14), a.solid(d, c, { rim: 4, core: 22 }));
      for (let i = 0; i < 30; i += 1) a.add(circle(x + r.range(-0.2, 0.2) * H, base - r.range(0, 0.26) * H * r.next(), r.range(1.5, 5), a.lit(a.m.water[0], 0.7), { 'fill-opacity': 0.85 }));
      a.add(wake(a, x, base, H * 0.14), swell(a, H * 0.84, H, 3, H * 0.025));
      const { E, R } = a.when();
      return {
        title: 'Whale tail',
        en: [`The tail of a whale rises out of the sea ${E[0]}`, 'A whale dives and shows its fluke', `Water drips from a whale's tail ${E[1]}`, 'A big dark tail fin above the ocean with hills on the horizon', 'A diving whale in calm water'],
        ru: [`Хвост кита поднимается из моря ${R[0]}`, 'Кит ныряет и показывает хвост', `Вода капает с хвоста кита ${R[1]}`, 'Большой тёмный хвост над океаном, на горизонте холмы', 'Ныряющий кит в спокойной воде'],
      };
    },
  },
  {
    id: 'penguins',
    aspect: 'wide',
    demos: [{ n: 5 }],
    draw(a) {
      const count = a.choose('n', [3, 4, 5]);
      a.setMood(a.choose('mood', ['winter', 'dawn']));
      const { W, H, r } = a;
      const y = H * 0.5;
      heavens(a, y, { birds: false });
      a.add(ranges(a, y, 1, '#a8c4d8', H * 0.1), water(a, y, { ripples: 60 }));
      const ice = (/** @type {number} */ x, /** @type {number} */ base, /** @type {number} */ w, /** @type {number} */ h) => a.solid(poly([[x - w * 0.5, base], [x - w * 0.42, base - h * 0.5], [x - w * 0.16, base - h], [x + w * 0.08, base - h * 0.72], [x + w * 0.3, base - h * 0.8], [x + w * 0.5, base]]), a.tone('#e8f2f4', 0.1), { rim: 4, core: w * 0.22, shade: a.tone('#9fc6d8', 0.1) }) + reflection(a, x, base + 3, w * 0.9, a.tone('#cfe6ec'), h * 0.4);
      a.add(ice(W * (0.5 + a.side * 0.26), H * 0.58, W * 0.34, H * 0.28), ice(W * (0.5 - a.side * 0.34), H * 0.56, W * 0.16, H * 0.12));
      const floe = ridge(a, H * 0.74, H * 0.03, { scale: 2 });
      a.add(fillRidge(a, floe, a.tone('#f4f8f8'), { mist: 0.4 }));
      for (let i = 0; i < count; i += 1) a.add(penguin(a, { x: W * (0.5 + (i - (count - 1) / 2) * 0.15 - a.side * 0.04) + r.range(-12, 12), y: H * r.range(0.82, 0.92), h: H * r.range(0.27, 0.34), flip: r.chance(0.5) }));
      a.add(snow(a, 60));
      const { E, R } = a.when();
      return {
        title: 'Penguins on the ice',
        en: [`${countEn(count, 'penguin', 'penguins')} stand on the ice ${E[0]}`, 'A group of black and white penguins by the cold sea', `Penguins in Antarctica with an iceberg behind them`, `${countEn(count, 'penguin', 'penguins')} in the snow in front of blue icebergs`, 'Snow falls on a small colony of penguins'],
        ru: [`${countRu(count, 'm', ['пингвин', 'пингвина', 'пингвинов'])} стоят на льду ${R[0]}`, 'Группа чёрно-белых пингвинов у холодного моря', 'Пингвины в Антарктиде, за ними айсберг', `${countRu(count, 'm', ['пингвин', 'пингвина', 'пингвинов'])} в снегу перед голубыми айсбергами`, 'Снег падает на маленькую колонию пингвинов'],
      };
    },
  },
  {
    id: 'whale',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood('day');
      return underwater(a, 'whale');
    },
  },
  {
    id: 'reef',
    aspect: 'soft',
    demos: [{ kind: 'fish' }, { kind: 'turtle' }, { kind: 'jellyfish' }],
    draw(a) {
      a.setMood('day');
      return underwater(a, a.choose('kind', ['fish', 'turtle', 'jellyfish']));
    },
  },
];
