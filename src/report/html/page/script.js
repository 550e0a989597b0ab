
'use strict';
(() => {
  const items = () => [...document.querySelectorAll('.panel .item')].filter((one) => one.offsetParent);
  const cardOf = (id) => document.getElementById(id.replace(/^(L\d+-)?/, '$1in-'));
  let here = [];

  function show(item) {
    for (const one of here) one.classList.remove('here');
    const id = item.id.replace('in-', '');
    here = [item, ...document.querySelectorAll(`.mark[data-id="${CSS.escape(id)}"]`)];
    for (const one of here) one.classList.add('here');
    return here;
  }

  function goTo(element) {
    element.scrollIntoView({block: 'center'});
  }

  // From the letter to the panel; the innermost mark is the one that is meant.
  document.addEventListener('click', (event) => {
    if (event.target.closest('a')) {
      const id = event.target.closest('a').hash.slice(1);
      const item = document.getElementById(id)?.closest('.item') ?? (id && cardOf(id));
      if (item) show(item);
      return;
    }
    const mark = event.target.closest('.mark');
    const item = mark && cardOf(mark.dataset.id);
    if (!item) return;
    show(item);
    goTo(item);
    item.querySelector('a').focus({preventScroll: true});
  });

  // j and k walk through what was found, Enter goes to the letter, Escape lets go.
  document.addEventListener('keydown', (event) => {
    if (event.target.matches('input') || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = {j: 1, k: -1}[event.key];
    if (step) {
      const all = items();
      const at = all.indexOf(document.activeElement.closest?.('.item'));
      const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
      if (!next) return;
      const [item, mark] = show(next);
      item.querySelector('a').focus({preventScroll: true});
      goTo(item);
      if (mark && matchMedia('(min-width: 62rem)').matches) goTo(mark);
    } else if (event.key === 'Escape') {
      for (const one of here) one.classList.remove('here');
      here = [];
      hide();
    }
  });

  // What the panel says of a mark, beside it.
  let card = null;
  function hide() {
    card?.remove();
    card = null;
  }
  function hover(event) {
    const on = event.target.closest?.('.mark, .chip');
    hide();
    const item = on && cardOf(on.dataset.id ?? on.id);
    if (!item) return;
    card = document.createElement('div');
    card.className = `card ${item.classList[1]}`;
    card.setAttribute('aria-hidden', 'true');
    card.append(item.querySelector('dl').cloneNode(true));
    document.body.append(card);
    const place = on.getBoundingClientRect();
    const below = place.bottom + card.offsetHeight + 12 < innerHeight;
    card.style.left = `${Math.max(8, Math.min(place.left, innerWidth - card.offsetWidth - 8))}px`;
    card.style.top = `${below ? place.bottom + 10 : Math.max(8, place.top - card.offsetHeight - 8)}px`;
  }
  document.addEventListener('mouseover', hover);
  document.addEventListener('focusin', hover);
  document.addEventListener('scroll', hide, {passive: true});

  // A long list of names is searched.
  for (const names of document.querySelectorAll('.names')) {
    const entries = [...names.children];
    if (entries.length < 20) continue;
    const find = document.createElement('input');
    find.type = 'search';
    find.className = 'find';
    find.setAttribute('aria-label', names.parentElement.querySelector('.key').textContent);
    find.placeholder = '\u2315';
    find.addEventListener('input', () => {
      const wanted = find.value.trim().toLowerCase();
      for (const entry of entries) entry.hidden = !entry.textContent.toLowerCase().includes(wanted);
    });
    names.before(find);
  }

  // Where a server renews the page: it says which state it is in.
  const {state} = document.documentElement.dataset;
  async function look() {
    try {
      const answer = await fetch('state', {cache: 'no-store'});
      if (answer.ok && await answer.text() !== state) location.reload();
      document.body.classList.remove('gone');
    } catch {
      document.body.classList.add('gone');
    }
  }
  if (state) setInterval(look, 250);
})();
