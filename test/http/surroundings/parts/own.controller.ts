import {
  Body,
  Controller,
  Get,
  Post,
  Query,
  type RawBodyRequest,
  Req,
  SetMetadata,
  VERSION_NEUTRAL,
} from '@nestjs/common';

export const Public = (): ClassDecorator => SetMetadata('public', true);

/** Routes of the application's own. */
@Public()
@Controller({ path: 'own', version: VERSION_NEUTRAL })
export class OwnController {
  @Get()
  read(@Query('q') q: string): { readonly q: string } {
    return { q };
  }
  @Post()
  write(@Body() body: unknown): unknown {
    return { body };
  }
  @Post('size')
  size(@Body() body: { readonly text: string }): number {
    return body.text.length;
  }
  @Post('raw')
  raw(@Req() { rawBody }: RawBodyRequest<object>): string {
    return String(rawBody);
  }
}
