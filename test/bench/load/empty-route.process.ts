import 'reflect-metadata';
import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

/** The reference: the same framework takes the same body at the same address, and does nothing with it. */
@Controller('/v1/orders/:orderId/captures')
class EmptyController {
  @Post()
  take(@Param('orderId') orderId: string, @Body() body: object): object {
    return { orderId, members: Object.keys(body).length };
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(EmptyModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  process.send?.({ port: Number(new URL(await app.getUrl()).port) });
  process.once('disconnect', () => void app.close().then(() => process.exit(0)));
}

void main();
