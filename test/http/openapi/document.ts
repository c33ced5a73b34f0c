import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** What `SwaggerModule` says of an application. */
export function documentOf(app: INestApplication, openapi = '3.1.0'): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Messages').setVersion('1').setOpenAPIVersion(openapi).addBearerAuth();
  return SwaggerModule.createDocument(app, config.build());
}
