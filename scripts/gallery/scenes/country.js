// SPDX-License-Identifier: MIT
// Woods, fields, hills and what the weather does to them.

import { rainbow } from '../paint/sky.js';
import { heavens, meadow, woods } from '../paint/stages.js';
import { circle, ellipse, limb, n, oval, path, poly, stroke } from '../paint/svg.js';
import { castShadow, fillRidge, grass, ground, hills, massif, ranges, ridge, road, rows } from '../paint/terrain.js';
import { cypress, overhang, tree } from '../paint/trees.js';
import { lightning, mist, rain } from '../paint/weather.js';
import { windmill, farmhouse } from '../paint/buildings/country.js';
import { deer } from '../paint/animals/herd.js';
import { water } from '../paint/water.js';

/** @type {import('./scene.js').Scene[]} */
export const countryScenes = [
  {
    id: 'forest',
    aspect: 'soft',
    demos: [{ kind: 'pine', mood: 'fog' }, { kind: 'birch', mood: 'day' }, { kind: 'autumn', mood: 'golden' }, { kind: 'snow', mood: 'winter' }],
    draw(a) {
      const kind = a.choose('kind', ['pine', 'birch', 'autumn', 'snow']);
      a.setMood(a.choose('mood', kind === 'snow' ? ['winter', 'overcast'] : kind === 'pine' ? ['fog', 'dawn'] : ['golden', 'day', 'dawn']));
      const { W, H } = a;
      const { y, green } = woods(a, { kind: /** @type {'pine' | 'birch' | 'autumn' | 'snow'} */ (kind) });
      const trail = kind === 'snow' ? '#d9e2ea' : '#c9a878';
      a.add(road(a, y + 4, W * (0.5 + a.side * 0.1), W * (0.5 - a.side * 0.08), W * 0.34, a.tone(trail)));
      if (kind !== 'snow') a.add(grass(a, H * 0.86, H, 34, green, H * 0.06));
      if (kind === 'pine') a.add(mist(a, y - H * 0.05, H * 0.24, 0.6));
      if (kind === 'autumn') for (let i = 0; i < 40; i += 1) a.add(ellipse(a.r.range(0, W), a.r.range(H * 0.3, H), a.r.range(3, 7), a.r.range(2, 4), a.tone(a.r.pick(['#e8a23a', '#cf6a2c', '#e8c04a'])), { transform: `rotate(${a.r.int(-40, 40)} ${W / 2} ${H / 2})`, 'fill-opacity': 0.9 }));
      const { E, R } = a.when();
      const told = {
        pine: {
          title: 'Path through a misty pine forest',
          en: [`A path leads into a pine forest ${E[0]}`, 'Tall fir trees fade into the mist', `A trail runs between dark green pines ${E[1]}`, 'A quiet evergreen forest with a narrow track', 'Rows of pine trees disappear in pale fog'],
          ru: [`Тропа ведёт в сосновый лес ${R[0]}`, 'Высокие ели тают в дымке', `Дорожка идёт между тёмно-зелёными соснами ${R[1]}`, 'Тихий хвойный лес с узкой тропинкой', 'Ряды сосен исчезают в бледном тумане'],
        },
        birch: {
          title: 'Birch grove in summer',
          en: ['White birch trunks stand along a path in a green grove', `A footpath winds through a birch forest ${E[0]}`, 'Slender birches with fresh green leaves', `Light falls between the white trees of a birch wood ${E[1]}`, 'A sandy path among birch trees and grass'],
          ru: ['Белые стволы берёз стоят вдоль тропы в зелёной роще', `Тропинка вьётся через берёзовый лес ${R[0]}`, 'Стройные берёзы со свежей зелёной листвой', `Свет падает между белыми деревьями березняка ${R[1]}`, 'Песчаная дорожка среди берёз и травы'],
        },
        autumn: {
          title: 'Golden birch forest in autumn',
          en: ['Orange and yellow leaves fall in a birch forest in autumn', `A path covered with fallen leaves runs through golden birches ${E[0]}`, 'White birch trunks and bright autumn foliage', 'An autumn forest in yellow, orange and red', 'Leaves drift down onto a forest track in the fall'],
          ru: ['Оранжевые и жёлтые листья падают в осеннем берёзовом лесу', `Усыпанная листьями тропа идёт через золотые берёзы ${R[0]}`, 'Белые стволы берёз и яркая осенняя листва', 'Осенний лес в жёлтых, оранжевых и красных красках', 'Листья опускаются на лесную дорогу осенью'],
        },
        snow: {
          title: 'Snowy forest path',
          en: ['A path leads through a forest of snow-covered fir trees', `Fir trees are heavy with snow ${E[0]}`, 'A white winter forest with a trail in the snow', 'Snow lies on the branches and on the ground between the pines', `A silent forest under fresh snow ${E[1]}`],
          ru: ['Тропа ведёт через лес заснеженных елей', `Ели стоят под тяжёлым снегом ${R[0]}`, 'Белый зимний лес с дорожкой в снегу', 'Снег лежит на ветвях и на земле между соснами', `Безмолвный лес под свежим снегом ${R[1]}`],
        },
      };
      return told[/** @type {'pine'} */ (kind)];
    },
  },
  {
    id: 'desert',
    aspect: 'wide',
    demos: [{ kind: 'dunes', mood: 'golden' }, { kind: 'cactus', mood: 'sunset' }, { kind: 'dunes', mood: 'night' }],
    draw(a) {
      const kind = a.choose('kind', ['dunes', 'cactus']);
      a.setMood(a.choose('mood', ['golden', 'sunset', 'day', 'night']));
      const { W, H, r } = a;
      const y = H * 0.58;
      heavens(a, y, {});
      const { E, R } = a.when();
      if (kind === 'dunes') {
        // Each dune is two faces that meet in a sharp crest: one in the light, one in the shade.
        const dune = (/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ half, /** @type {number} */ tall, /** @type {number} */ far) => {
          const sand = a.tone('#e2a656', far);
          const d = a.side;
          const X = (/** @type {number} */ k) => px + d * k * half;
          const outline = `M${n(X(-1.5))} ${n(py + tall)}Q${n(X(-0.7))} ${n(py + tall * 0.75)} ${n(X(-0.28))} ${n(py + tall * 0.28)}Q${n(X(-0.1))} ${n(py)} ${n(px)} ${n(py)}Q${n(X(0.2))} ${n(py + tall * 0.04)} ${n(X(0.5))} ${n(py + tall * 0.4)}Q${n(X(0.9))} ${n(py + tall * 0.82)} ${n(X(1.7))} ${n(py + tall)}V${n(H + 5)}H${n(X(-1.5))}Z`;
          const shade = `M${n(px)} ${n(py)}Q${n(X(0.14))} ${n(py + tall * 0.3)} ${n(X(-0.08))} ${n(py + tall * 0.55)}Q${n(X(-0.3))} ${n(py + tall * 0.8)} ${n(X(0.05))} ${n(py + tall * 1.25)}H${n(X(-1.6))}V${n(py)}Z`;
          return a.within(outline, path(outline, a.gradient([[0, a.lit(sand, 0.5)], [0.5, a.lit(sand, 0.2)], [1, a.dim(sand, 0.1)]])) + path(shade, a.gradient([[0, a.dim(sand, 0.75 * (1 - far))], [0.7, a.dim(sand, 0.4 * (1 - far))], [1, a.dim(sand, 0.1)]]), { 'fill-opacity': 0.9 }) + [0, 1, 2, 3, 4].map((i) => stroke(`M${n(X(0.25 + i * 0.16))} ${n(py + tall * (0.36 + i * 0.13))}Q${n(X(0.12 + i * 0.1))} ${n(py + tall * (0.5 + i * 0.12))} ${n(X(0.2 + i * 0.06))} ${n(py + tall * (0.72 + i * 0.12))}`, a.dim(sand, 0.3), 1.6, { 'stroke-opacity': 0.35 })).join(''));
        };
        a.add(fillRidge(a, ridge(a, y + H * 0.04, H * 0.06, { scale: 2, rough: 0.1, step: 40 }), a.tone('#e0a85c', 0.5), { mist: 0.3 }));
        a.add(dune(W * 0.82, y - H * 0.05, W * 0.24, H * 0.16, 0.42), dune(W * 0.14, y - H * 0.02, W * 0.22, H * 0.14, 0.42), dune(W * (0.5 - a.side * 0.02), y - H * 0.1, W * 0.34, H * 0.28, 0.2), dune(W * (0.5 - a.side * 0.4), H * 0.64, W * 0.36, H * 0.3, 0.06), dune(W * (0.5 + a.side * 0.34), H * 0.76, W * 0.42, H * 0.28, 0));
        for (let i = 0; i < 26; i += 1) { const py = H * r.range(0.82, 1); const px = r.range(0, W); a.add(stroke(`M${n(px)} ${n(py)}q${n(W * 0.04)} ${n(-H * 0.012)} ${n(W * 0.08)} 0`, a.dim(a.tone('#d09a50'), 0.4), 1.6, { 'stroke-opacity': 0.4 })); }
        return {
          title: `Sand dunes ${E[0]}`,
          en: [`Sand dunes stretch to the horizon ${E[0]}`, `A desert of ${a.m.id === 'night' ? 'sand under the moon' : 'golden sand with long shadows'}`, `Smooth waves of sand in the desert ${E[1]}`, 'An empty desert landscape with curved dunes', `Wind has drawn ripples on the dunes ${E[2]}`],
          ru: [`Песчаные дюны тянутся до горизонта ${R[0]}`, a.m.id === 'night' ? 'Песчаная пустыня в лунном свете' : 'Пустыня из золотого песка с длинными тенями', `Плавные волны песка в пустыне ${R[1]}`, 'Безлюдный пустынный пейзаж с изогнутыми дюнами', `Ветер оставил рябь на дюнах ${R[2]}`],
        };
      }
      const mesa = (/** @type {number} */ x, /** @type {number} */ top, /** @type {number} */ w, /** @type {number} */ far) => {
        const red = a.tone('#b5583a', far);
        const d = poly([[x - w * 0.5, y + 4], [x - w * 0.36, y - top * 0.4], [x - w * 0.3, y - top * 0.42], [x - w * 0.27, y - top], [x + w * 0.24, y - top * 0.97], [x + w * 0.28, y - top * 0.44], [x + w * 0.36, y - top * 0.4], [x + w * 0.55, y + 4]]);
        let bands = '';
        for (let i = 1; i < 6; i += 1) bands += path(limb([[x - w, y - top * (i / 6)], [x, y - top * (i / 6) + 4], [x + w, y - top * (i / 6)]], [3, 4, 3]), a.dim(red, 0.4), { 'fill-opacity': 0.5 });
        return a.solid(d, red, { rim: 5, core: w * 0.3, more: bands });
      };
      a.add(mesa(W * 0.2, H * 0.2, W * 0.2, 0.45), mesa(W * 0.8, H * 0.26, W * 0.24, 0.35), mesa(W * (0.5 - a.side * 0.08), H * 0.32, W * 0.22, 0.2));
      a.add(ground(a, y, '#d98f52'));
      const cactus = (/** @type {number} */ x, /** @type {number} */ by, /** @type {number} */ h) => {
        const w = h * 0.085;
        const d = limb([[x, by], [x, by - h * 0.5], [x, by - h]], [w, w, w * 0.9]) + limb([[x, by - h * 0.42], [x - h * 0.2, by - h * 0.44], [x - h * 0.24, by - h * 0.56], [x - h * 0.24, by - h * 0.74]], [w * 0.6, w * 0.66, w * 0.66, w * 0.6]) + limb([[x, by - h * 0.3], [x + h * 0.2, by - h * 0.32], [x + h * 0.25, by - h * 0.42], [x + h * 0.25, by - h * 0.62]], [w * 0.6, w * 0.66, w * 0.66, w * 0.6]);
        let ribs = '';
        for (const k of [-0.5, 0, 0.5]) ribs += stroke(`M${n(x + k * w)} ${n(by)}V${n(by - h * 0.98)}`, a.dim(a.tone('#4f7d4a'), 0.5), 1.6, { 'stroke-opacity': 0.6 });
        return castShadow(a, x, by, h * 0.5, 0.3, 1.4) + a.solid(d, a.tone('#4f7d4a'), { rim: w * 0.25, core: w * 1.2, more: ribs });
      };
      a.add(cactus(W * (0.5 + a.side * 0.12), y + H * 0.09, H * 0.2), cactus(W * (0.5 - a.side * 0.3), H * 0.9, H * 0.46), cactus(W * (0.5 + a.side * 0.36), y + H * 0.16, H * 0.28));
      a.add(grass(a, H * 0.8, H, 26, '#a08a44', H * 0.04));
      return {
        title: `Cactus desert ${E[0]}`,
        en: [`Tall cacti stand in a red desert ${E[0]}`, 'Flat-topped rocks rise behind green cacti', `A dry desert with cactus plants and red cliffs ${E[1]}`, 'Three saguaro cacti in front of red mesas', 'A western landscape of sand, cactus and rock'],
        ru: [`Высокие кактусы стоят в красной пустыне ${R[0]}`, 'За зелёными кактусами поднимаются столовые горы', `Сухая пустыня с кактусами и красными скалами ${R[1]}`, 'Три больших кактуса перед красными скалами', 'Пейзаж Дикого Запада: песок, кактусы и камни'],
      };
    },
  },
  {
    id: 'fields',
    aspect: 'soft',
    demos: [{ kind: 'lavender', mood: 'sunset' }, { kind: 'tulips', mood: 'day' }, { kind: 'wheat', mood: 'golden' }, { kind: 'sunflowers', mood: 'day' }],
    draw(a) {
      const kind = a.choose('kind', ['lavender', 'tulips', 'wheat', 'sunflowers']);
      a.setMood(a.choose('mood', ['day', 'golden', 'sunset', 'dawn']));
      const { W, H, r } = a;
      const y = H * 0.5;
      heavens(a, y, {});
      a.add(ranges(a, y, 2, '#5e86a0', H * 0.1));
      const back = hills(a, y - H * 0.005, y + H * 0.02, 2, '#7fa07a', '#86a05a');
      a.add(back.out);
      const { E, R } = a.when();
      const vx = W * (0.5 + a.side * 0.12);
      const t = (/** @type {string} */ c) => a.tone(c);
      if (kind === 'lavender') {
        a.add(farmhouse(a, W * (0.5 - a.side * 0.2), y + H * 0.04, H * 0.13, { wall: '#e8cfa4', roof: '#b5603c' }));
        a.add(cypress(a, W * (0.5 - a.side * 0.33), y + H * 0.045, H * 0.2), cypress(a, W * (0.5 - a.side * 0.36), y + H * 0.045, H * 0.17));
        a.add(rows(a, y + H * 0.035, vx, [t('#8a9a5a'), t('#7d5fb0'), t('#6a4f9c')], { rows: 20 }));
        for (let i = 0; i < 380; i += 1) { const k = r.next() ** 0.7; const py = y + H * 0.05 + (H - y) * k; a.add(ellipse(r.range(0, W), py, 1.5 + 4 * k, 3 + 9 * k, t(r.pick(['#9a7cc9', '#7a58ae', '#b79ade'])), { 'fill-opacity': 0.7 })); }
        return {
          title: `Lavender field ${E[0]}`,
          en: [`Rows of purple lavender run towards a stone house ${E[0]}`, 'A lavender field in bloom with hills in the distance', `Purple flowers grow in long rows ${E[1]}`, 'A farmhouse and cypresses stand behind a lavender field', 'The lavender is flowering in the countryside'],
          ru: [`Ряды фиолетовой лаванды тянутся к каменному дому ${R[0]}`, 'Цветущее лавандовое поле, вдали холмы', `Фиолетовые цветы растут длинными рядами ${R[1]}`, 'Деревенский дом и кипарисы стоят за лавандовым полем', 'В деревне цветёт лаванда'],
        };
      }
      if (kind === 'tulips') {
        a.add(rows(a, y + H * 0.03, vx, [t('#6f9a4a'), t('#d9443c'), t('#f0b83a'), t('#e88aa6'), t('#f3ead8')], { rows: 22 }));
        a.add(windmill(a, W * (0.5 - a.side * 0.22), y + H * 0.08, H * 0.34));
        for (let i = 0; i < 300; i += 1) { const k = r.next() ** 0.6; const py = y + H * 0.1 + (H - y) * k; const s = 2 + 7 * k; const px = r.range(0, W); a.add(path(`M${n(px - s)} ${n(py - s)}Q${n(px - s)} ${n(py + s)} ${n(px)} ${n(py + s)}Q${n(px + s)} ${n(py + s)} ${n(px + s)} ${n(py - s)}L${n(px + s * 0.4)} ${n(py - s * 0.3)}L${n(px)} ${n(py - s * 1.1)}L${n(px - s * 0.4)} ${n(py - s * 0.3)}Z`, t(r.pick(['#c9342f', '#f2c24a', '#e57a9a', '#f5ecdc', '#e8683a'])))); }
        return {
          title: 'Windmill and tulip fields',
          en: ['A windmill stands behind bright rows of tulips', `Red, yellow and pink tulips bloom in a field ${E[0]}`, 'Colourful tulip fields in Holland with an old mill', `Stripes of tulips lead to a windmill ${E[1]}`, 'A Dutch landscape with flowers and a windmill'],
          ru: ['Ветряная мельница стоит за яркими рядами тюльпанов', `Красные, жёлтые и розовые тюльпаны цветут на поле ${R[0]}`, 'Разноцветные поля тюльпанов в Голландии и старая мельница', `Полосы тюльпанов ведут к мельнице ${R[1]}`, 'Голландский пейзаж с цветами и ветряной мельницей'],
        };
      }
      if (kind === 'wheat') {
        a.add(ground(a, y + H * 0.03, '#dba945'));
        for (let i = 0; i < 30; i += 1) { const k = (i + 1) / 30; const py = y + H * 0.04 + (H - y) * 0.95 * k * k; a.add(path(limb([[-20, py + r.range(-4, 4)], [W * 0.4, py + 4], [W + 20, py + r.range(-4, 4)]], [2 + 4 * k, 3 + 5 * k, 2 + 4 * k]), i % 2 ? a.lit(t('#e2b552'), 0.3) : a.dim(t('#cf9a3a'), 0.25), { 'fill-opacity': 0.5 })); }
        const bale = (/** @type {number} */ x, /** @type {number} */ by, /** @type {number} */ s) => {
          const c = t('#d8a348');
          let swirl = '';
          for (let i = 1; i < 5; i += 1) swirl += circle(x, by - s, s * (0.22 * i), 'none', { stroke: a.dim(c, 0.35), 'stroke-width': s * 0.05 });
          return castShadow(a, x + s, by, s * 3.2, 0.35, 1.2) + a.solid(`M${n(x)} ${n(by - 2 * s)}h${n(s * 1.3)}a${n(s)} ${n(s)} 0 0 1 0 ${n(2 * s)}h${n(-s * 1.3)}Z`, a.dim(c, 0.25), { rim: s * 0.1, core: s * 0.9 }) + a.solid(oval(x, by - s, s), a.lit(c, 0.15), { rim: s * 0.1, core: 0, more: swirl });
        };
        a.add(bale(W * 0.62, y + H * 0.09, H * 0.022), bale(W * 0.2, y + H * 0.12, H * 0.028), bale(W * 0.78, y + H * 0.19, H * 0.045), bale(W * (0.5 - a.side * 0.12), H * 0.83, H * 0.085));
        a.add(tree(a, W * (0.5 + a.side * 0.36), y + H * 0.07, H * 0.24, { far: 0.1 }), grass(a, H * 0.9, H, 70, '#c48f38', H * 0.07));
        return {
          title: `Hay bales ${E[0]}`,
          en: [`Round hay bales lie in a harvested field ${E[0]}`, 'A golden wheat field after the harvest', `Straw bales cast long shadows on a yellow field ${E[1]}`, 'Rolls of hay and a single tree in the countryside', 'A wide stubble field with bales of straw'],
          ru: [`Круглые тюки сена лежат на убранном поле ${R[0]}`, 'Золотое пшеничное поле после жатвы', `Рулоны соломы отбрасывают длинные тени на жёлтом поле ${R[1]}`, 'Рулоны сена и одинокое дерево в деревне', 'Широкая стерня с тюками соломы'],
        };
      }
      a.add(ground(a, y + H * 0.03, '#6f8f3c'));
      for (let rowI = 0; rowI < 13; rowI += 1) {
        const k = (rowI / 12) ** 1.7;
        const py = y + H * 0.05 + (H * 0.97 - y) * k;
        const s = 3 + 34 * k;
        const count = Math.ceil(W / (s * 2.6)) + 1;
        for (let i = 0; i < count; i += 1) {
          const px = (i + r.range(0.1, 0.9)) * s * 2.6 - s;
          const stem = a.dim(t('#5c8038'), 0.2);
          let flower = '';
          if (k > 0.08) {
            flower += stroke(`M${n(px)} ${n(py + s * 3)}Q${n(px + s * 0.2)} ${n(py + s)} ${n(px)} ${n(py)}`, stem, s * 0.18) + path(`M${n(px)} ${n(py + s * 2)}q${n(s)} ${n(-s * 0.9)} ${n(s * 1.3)} ${n(-s * 0.2)}q${n(-s * 0.6)} ${n(s * 0.6)} ${n(-s * 1.3)} ${n(s * 0.2)}Z`, stem);
            let petals = '';
            for (let p = 0; p < 13; p += 1) { const q = (p / 13) * 6.283; petals += limb([[px + Math.cos(q) * s * 0.4, py + Math.sin(q) * s * 0.4], [px + Math.cos(q) * s * 0.7, py + Math.sin(q) * s * 0.68], [px + Math.cos(q) * s * 1.02, py + Math.sin(q) * s]], [s * 0.12, s * 0.17, s * 0.03]); }
            flower += path(petals, t(r.pick(['#f2bf36', '#efae2c']))) + circle(px, py, s * 0.46, t('#6a4426')) + circle(px + a.side * s * 0.1, py - s * 0.1, s * 0.24, t('#8a5c30'));
          } else flower += circle(px, py, s, t('#e8b838')) + circle(px, py, s * 0.4, t('#6a4426'));
          a.add(flower);
        }
      }
      return {
        title: 'Sunflower field',
        en: [`A field of sunflowers blooms ${E[0]}`, 'Thousands of yellow sunflowers face the viewer', `Tall sunflowers grow in front of green hills ${E[1]}`, 'A yellow flower field stretches to the horizon', 'Sunflowers with dark centres under the sky'],
        ru: [`Поле подсолнухов цветёт ${R[0]}`, 'Тысячи жёлтых подсолнухов смотрят на зрителя', `Высокие подсолнухи растут перед зелёными холмами ${R[1]}`, 'Жёлтое цветочное поле тянется до горизонта', 'Подсолнухи с тёмной серединой под открытым небом'],
      };
    },
  },
  {
    id: 'lone-tree',
    aspect: 'wide',
    demos: [{ mood: 'dawn' }, { mood: 'storm' }, { mood: 'rain' }],
    draw(a) {
      const id = a.choose('mood', ['dawn', 'storm', 'rain', 'golden', 'fog']);
      a.setMood(id);
      const { W, H } = a;
      const y = H * 0.66;
      heavens(a, y, {});
      const h = hills(a, y - H * 0.05, H * 0.88, 4, '#6f9078', id === 'storm' || id === 'rain' ? '#6f8a4a' : '#93a650');
      if (id === 'storm') a.add(lightning(a, W * (0.5 + a.side * 0.22), H * 0.12, y));
      a.add(h.out);
      a.add(tree(a, W * (0.5 - a.side * 0.14), H * 0.79, H * 0.5, { wide: 1.15, color: '#4c7440' }), castShadow(a, W * (0.5 - a.side * 0.14), H * 0.795, H * 0.5, 0.25));
      a.add(grass(a, H * 0.84, H, 70, '#6f8a3f', H * 0.06));
      if (id === 'fog') a.add(mist(a, y, H * 0.4, 0.8));
      if (id === 'rain' || id === 'storm') a.add(rain(a, 170));
      const { E, R } = a.when();
      return id === 'storm'
        ? {
            title: 'Lightning over the hills',
            en: ['A bolt of lightning strikes behind a lone tree on a hill', 'Lightning flashes in a dark sky above green hills', 'Heavy rain and lightning over the countryside', 'A thunderstorm breaks over a single tree in the fields', 'Dark clouds, rain and a bright flash of lightning'],
            ru: ['Молния бьёт за одиноким деревом на холме', 'Молния сверкает в тёмном небе над зелёными холмами', 'Сильный дождь и молния над полями', 'Гроза разразилась над одиноким деревом в поле', 'Тёмные тучи, дождь и яркая вспышка молнии'],
          }
        : {
            title: `Lone tree ${E[0]}`,
            en: [`A single tree stands on a green hill ${E[0]}`, `Rolling hills with one big tree ${E[1]}`, id === 'rain' ? 'Rain falls on a meadow with a lonely oak' : 'An old oak grows alone in a meadow', `A lonely tree in the countryside ${E[2]}`, 'Soft green hills fade into the distance behind a leafy tree'],
            ru: [`Одинокое дерево стоит на зелёном холме ${R[0]}`, `Пологие холмы и одно большое дерево ${R[1]}`, id === 'rain' ? 'Дождь льёт на луг с одиноким дубом' : 'Старый дуб растёт один посреди луга', `Одинокое дерево за городом ${R[2]}`, 'Мягкие зелёные холмы тают вдали за раскидистым деревом'],
          };
    },
  },
  {
    id: 'rainbow',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood('golden');
      const { W, H } = a;
      const y = H * 0.62;
      heavens(a, y, { disc: false });
      a.add(rainbow(a, W * (0.5 - a.side * 0.1), y + H * 0.06, Math.min(W * 0.4, H * 0.56)));
      const h = hills(a, y - H * 0.06, H * 0.9, 4, '#6f9a88', '#8aa84a');
      a.add(h.out, farmhouse(a, W * (0.5 + a.side * 0.2), H * 0.78, H * 0.17, { wall: '#f0e4c8', roof: '#b5483a' }), tree(a, W * (0.5 + a.side * 0.35), H * 0.8, H * 0.28), tree(a, W * (0.5 - a.side * 0.38), H * 0.76, H * 0.2, { far: 0.15 }));
      a.add(road(a, H * 0.78, W * (0.5 + a.side * 0.18), W * (0.5 - a.side * 0.1), W * 0.2, a.tone('#d9be8a')), grass(a, H * 0.84, H, 60, '#7a963f', H * 0.055));
      return {
        title: 'Rainbow over a farm',
        en: ['A bright rainbow arches over green hills and a farmhouse', 'A rainbow appears after the rain in the countryside', 'A white house with a red roof stands under a rainbow', 'A country road leads to a house with a rainbow behind it', 'All the colours of the rainbow over a quiet valley'],
        ru: ['Яркая радуга выгнулась над зелёными холмами и фермой', 'После дождя за городом появилась радуга', 'Белый дом с красной крышей стоит под радугой', 'Просёлочная дорога ведёт к дому, за которым видна радуга', 'Все цвета радуги над тихой долиной'],
      };
    },
  },
  {
    id: 'blossom',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['dawn', 'day']));
      const { W, H, r } = a;
      const y = H * 0.62;
      heavens(a, y, { sunX: W * (0.5 - a.side * 0.3) });
      a.add(massif(a, W * (0.5 - a.side * 0.06), H * 0.2, y + 4, { color: '#6d86a8', far: 0.35, snow: 0.34, count: 1, steep: 1.35 }));
      a.add(ranges(a, y, 2, '#6f92a0', H * 0.07), water(a, y, { bottom: H * 0.84 }));
      const bank = ridge(a, H * 0.86, H * 0.05, { scale: 1.5 });
      a.add(fillRidge(a, bank, a.tone('#7fa05a'), { mist: 0.15 }));
      const pink = ['#f2a9bd', '#f7c9d3', '#ea8ca8'];
      a.add(tree(a, W * (0.5 + a.side * 0.36), H * 0.94, H * 0.72, { color: '#f0a8bc', blossom: '#fbe0e6', wide: 1.15 }), tree(a, W * (0.5 - a.side * 0.4), H * 0.86, H * 0.3, { color: '#eea0b6', blossom: '#fbe0e6', far: 0.1 }));
      for (let i = 0; i < 60; i += 1) a.add(ellipse(r.range(0, W), r.range(H * 0.2, H), r.range(2.5, 5), r.range(1.8, 3), a.tone(r.pick(pink)), { 'fill-opacity': 0.9 }));
      a.add(grass(a, H * 0.9, H, 50, '#7a9a4a', H * 0.04));
      const { E, R } = a.when();
      return {
        title: 'Cherry blossom and a snowy mountain',
        en: [`Pink cherry trees bloom by a lake below a snowy mountain ${E[0]}`, 'Cherry blossom petals drift over the water', 'A Japanese landscape with sakura and a white-topped volcano', `Blossoming trees frame a distant peak ${E[1]}`, 'Spring by the lake with pink flowers on the trees'],
        ru: [`Розовые вишни цветут у озера под снежной горой ${R[0]}`, 'Лепестки сакуры летят над водой', 'Японский пейзаж с сакурой и вулканом с белой вершиной', `Цветущие деревья обрамляют далёкую вершину ${R[1]}`, 'Весна у озера, на деревьях розовые цветы'],
      };
    },
  },
  {
    id: 'deer-mist',
    aspect: 'soft',
    demos: [{ n: 1 }, { n: 3 }],
    draw(a) {
      const count = a.choose('n', [1, 2, 3]);
      a.setMood(count === 1 ? 'fog' : a.choose('mood', ['dawn', 'golden']));
      const { W, H } = a;
      const { y } = count === 1 ? woods(a, { kind: 'pine', at: 0.62 }) : meadow(a, { far: 'forest', at: 0.54 });
      const spots = [[0.5 - a.side * 0.1, 0.86, 0.3], [0.5 + a.side * 0.2, 0.78, 0.22], [0.5 + a.side * 0.36, 0.84, 0.24]];
      for (let i = count - 1; i >= 0; i -= 1) {
        const [fx, fy, s] = spots[i];
        a.add(castShadow(a, W * fx, H * fy, H * s, 0.25), deer(a, { x: W * fx, y: H * fy, h: H * s, stag: i === 0, flip: (a.side > 0) !== (i === 1), gait: i === 2 ? 'graze' : i === 1 ? 'walk' : 'stand' }));
      }
      a.add(mist(a, y, H * 0.14, 0.4), grass(a, H * 0.88, H * 1.0, 60, '#5f7a48', H * 0.06), overhang(a, a.side, '#34523f', 0.28));
      const { E, R } = a.when();
      return count === 1
        ? {
            title: 'Stag in the misty forest',
            en: ['A stag with large antlers stands in a misty forest', 'A deer looks up between the pine trees in the fog', 'A lone stag at the edge of a foggy wood', 'A red deer with antlers in a forest clearing', 'Fog drifts between the trees behind a deer'],
            ru: ['Олень с большими рогами стоит в туманном лесу', 'Олень поднял голову среди сосен в тумане', 'Одинокий олень на опушке туманного леса', 'Благородный олень с рогами на лесной поляне', 'Туман плывёт между деревьями позади оленя'],
          }
        : {
            title: `${count === 2 ? 'Two' : 'Three'} deer ${E[0]}`,
            en: [`${count === 2 ? 'Two' : 'Three'} deer stand in a meadow near the forest ${E[0]}`, `A stag and ${count === 2 ? 'a hind' : 'two hinds'} in the tall grass`, `${count === 2 ? 'A pair' : 'A small group'} of deer at the edge of the woods ${E[1]}`, 'Wild deer in a green clearing with pine trees behind them', `Deer have come out of the forest ${E[2]}`],
            ru: [`${count === 2 ? 'Два оленя стоят' : 'Три оленя стоят'} на лугу у леса ${R[0]}`, `Олень и ${count === 2 ? 'самка' : 'две самки'} в высокой траве`, `${count === 2 ? 'Пара' : 'Небольшая группа'} оленей на опушке леса ${R[1]}`, 'Дикие олени на зелёной поляне, за ними сосны', `Олени вышли из леса ${R[2]}`],
          };
    },
  },
];
