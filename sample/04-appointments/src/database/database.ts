import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { TABLES } from './schema.js';

/** SQLite in a file: `DATABASE_URL=file:appointments.db`. */
@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  private readonly client;
  readonly db;

  constructor(config: ConfigService) {
    this.client = createClient({ url: config.getOrThrow<string>('DATABASE_URL') });
    this.db = drizzle(this.client);
  }

  async onModuleInit(): Promise<void> {
    await this.client.executeMultiple(TABLES);
  }

  /** The module of the webhooks waits for running handlers before: they still need it. */
  onApplicationShutdown(): void {
    this.client.close();
  }
}
