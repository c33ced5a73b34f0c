import { Injectable } from '@nestjs/common';
import { OnVoxEvent, VoiceRecord, VoiceRecording, type Voxml, voxml } from 'nestjs-vox-webhooks';
import { Voicemails } from '../database/voicemails.js';

/** Keeps what callers leave. */
@Injectable()
export class Voicemail {
  constructor(private readonly voicemails: Voicemails) {}

  /** The caller is still there. */
  @OnVoxEvent('voice.record')
  async recorded({ callSid, from, recordingUrl, recordingDuration }: VoiceRecord): Promise<Voxml> {
    await this.voicemails.store(callSid, from, { url: recordingUrl, seconds: recordingDuration });
    return voxml().say('Thank you. Goodbye.').hangup();
  }

  /** The file is ready: also after a caller who has hung up. */
  @OnVoxEvent('voice.recording')
  async stored({ callSid, from, recordingUrl, recordingDuration, recordingStatus }: VoiceRecording): Promise<void> {
    if (recordingStatus !== 'completed') return;
    await this.voicemails.store(callSid, from, { url: recordingUrl, seconds: recordingDuration });
  }
}
