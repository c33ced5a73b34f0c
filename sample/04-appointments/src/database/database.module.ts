import { Module } from '@nestjs/common';
import { Appointments } from './appointments.js';
import { Database } from './database.js';
import { Voicemails } from './voicemails.js';

@Module({ providers: [Database, Appointments, Voicemails], exports: [Appointments, Voicemails] })
export class DatabaseModule {}
