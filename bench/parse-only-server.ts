// The baseline of `write-http`: Express that parses the same body and answers, and does nothing else.
import process from 'node:process';
import express from 'express';

const server = express()
  .post(
    '/api/v1/warehouses/:warehouseId/stock/adjustments',
    express.json(),
    (request, response) => {
      response.json({ fields: Object.keys(request.body).length });
    },
  )
  .listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
  });
process.on('disconnect', () => process.exit(0));
