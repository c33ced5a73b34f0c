import { Module } from '@nestjs/common';
import { Messages } from './messages.js';
import { Receipts } from './receipts.js';

/**
 * The handlers of stored events. Receiver and workers import the same module: the receiver has to know for whom it
 * stores an event, the workers run it.
 */
@Module({ providers: [Messages, Receipts] })
export class HandlersModule {}
