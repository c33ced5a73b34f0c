import type { ComponentType } from 'preact';
import type { IconName } from '../ui/icons.js';
import { EventsView } from '../views/events/events-view.js';
import { FlowView } from '../views/flow/flow-view.js';
import { InboxView } from '../views/inbox/inbox-view.js';
import { MessagesView } from '../views/messages/messages-view.js';
import { PhoneView } from '../views/phone/phone-view.js';
import { ProxyView } from '../views/proxy/proxy-view.js';
import type { ViewName } from './view-name.js';

export interface View {
  readonly title: string;
  readonly icon: IconName;
  readonly Body: ComponentType;
}

/** The views, in the order of the navigation. */
export const VIEWS: Readonly<Record<ViewName, View>> = {
  phone: { title: 'Phone', icon: 'phone', Body: PhoneView },
  flow: { title: 'Flow', icon: 'flow', Body: FlowView },
  messages: { title: 'Messages', icon: 'messages', Body: MessagesView },
  events: { title: 'Events', icon: 'events', Body: EventsView },
  inbox: { title: 'Inbox', icon: 'inbox', Body: InboxView },
  proxy: { title: 'Proxy', icon: 'proxy', Body: ProxyView },
};
