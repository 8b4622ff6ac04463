import type { Action, Role } from '@stockwire/shared/permissions';
import { defineWords } from '../ui/language/words.ts';

/** Whom to turn to: roles that could do it, and people by name where the server gave some. */
interface Help {
  roles?: readonly Role[] | undefined;
  people?: readonly string[] | undefined;
}

const ROLES_EN: Record<Role, string> = {
  viewer: 'Viewer',
  clerk: 'Clerk',
  operator: 'Operator',
  controller: 'Controller',
  manager: 'Manager',
  auditor: 'Auditor',
  admin: 'Administrator',
  integrator: 'Integrator',
};

const ROLES_DE: Record<Role, string> = {
  viewer: 'Einsicht',
  clerk: 'Verkauf',
  operator: 'Lagerkraft',
  controller: 'Disposition',
  manager: 'Leitung',
  auditor: 'Revision',
  admin: 'Administration',
  integrator: 'Anbindung',
};

const ACTIONS_EN: Record<Action, string> = {
  'stock.read': 'See stock',
  'stock.receive': 'Receive goods',
  'stock.move': 'Move stock',
  'stock.count': 'Count stock',
  'stock.adjust': 'Adjust stock',
  'stock.sell': 'Post sales',
  'stock.undo': 'Undo own postings',
  'stock.reverse': 'Reverse entries',
  'stock.export': 'Export stock',
  'requests.read': 'See requests',
  'requests.decide': 'Decide requests',
  'catalog.read': 'See the catalog',
  'catalog.change': 'Change the catalog',
  'warehouses.change': 'Change warehouses and bins',
  'imports.read': 'See imports',
  'imports.run': 'Run imports',
  'people.read': 'See people and roles',
  'people.change': 'Change people and roles',
  'keys.read': 'See API keys',
  'keys.change': 'Change API keys',
  'audit.read': 'Read the audit',
  'demo.steer': 'Set the demo pace',
};

const ACTIONS_DE: Record<Action, string> = {
  'stock.read': 'Bestand sehen',
  'stock.receive': 'Wareneingang buchen',
  'stock.move': 'Umlagern',
  'stock.count': 'Zählen',
  'stock.adjust': 'Bestand korrigieren',
  'stock.sell': 'Verkäufe buchen',
  'stock.undo': 'Eigenes rückgängig machen',
  'stock.reverse': 'Buchungen stornieren',
  'stock.export': 'Bestand exportieren',
  'requests.read': 'Anträge sehen',
  'requests.decide': 'Anträge entscheiden',
  'catalog.read': 'Artikelstamm sehen',
  'catalog.change': 'Artikelstamm ändern',
  'warehouses.change': 'Lager und Lagerplätze ändern',
  'imports.read': 'Importe sehen',
  'imports.run': 'Importe ausführen',
  'people.read': 'Personen und Rollen sehen',
  'people.change': 'Personen und Rollen ändern',
  'keys.read': 'API-Schlüssel sehen',
  'keys.change': 'API-Schlüssel ändern',
  'audit.read': 'Prüfprotokoll lesen',
  'demo.steer': 'Tempo der Demo stellen',
};

function oneOf(language: 'en' | 'de', names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}

/** Roles and actions by name, and what a person reads who may not do something. */
export const permissionWords = defineWords(
  {
    roles: ROLES_EN,
    actions: ACTIONS_EN,
    /** Why a button is off. */
    notByPin: 'A PIN or a badge does not open this. Sign in with your password.',
    reserved: (roles: readonly Role[]) =>
      `Your role does not allow this here. Needed: ${oneOf('en', namesOf(ROLES_EN, roles))}.`,
    /** What a whole page is for that somebody may not see. */
    notAllowed: (action: Action) => `Your role does not allow this: ${ACTIONS_EN[action]}`,
    helpText: ({ roles = [], people = [] }: Help) => {
      const help = `These people can help: ${people.join(', ')}.`;
      if (roles.length === 0) return people.length > 0 ? help : 'An administrator can help.';
      const needed = `Needed is the role ${oneOf('en', namesOf(ROLES_EN, roles))}.`;
      return people.length > 0 ? `${needed} ${help}` : needed;
    },
  },
  {
    roles: ROLES_DE,
    actions: ACTIONS_DE,
    notByPin: 'PIN oder Ausweis genügen hierfür nicht. Melden Sie sich mit dem Passwort an.',
    reserved: (roles: readonly Role[]) =>
      `Ihre Rolle erlaubt das hier nicht. Nötig: ${oneOf('de', namesOf(ROLES_DE, roles))}.`,
    notAllowed: (action: Action) => `Ihre Rolle erlaubt das nicht: ${ACTIONS_DE[action]}`,
    helpText: ({ roles = [], people = [] }: Help) => {
      const help = `Helfen können: ${people.join(', ')}.`;
      if (roles.length === 0) return people.length > 0 ? help : 'Die Administration kann helfen.';
      const needed = `Nötig ist die Rolle ${oneOf('de', namesOf(ROLES_DE, roles))}.`;
      return people.length > 0 ? `${needed} ${help}` : needed;
    },
  },
);

function namesOf(names: Record<Role, string>, roles: readonly Role[]): string[] {
  return roles.map((role) => names[role]);
}
