// A provider of its own process, as a company runs one. It tells its port, and signs in whoever names themselves.
// Its arguments: its port, and where the Stockwire is whose people it signs in.
import process from 'node:process';
import Provider from 'oidc-provider';

/** What it knows of people: all of it is in the name they sign in by, as JSON in base64url. */
function claimsOf(accountId) {
  return { sub: accountId, ...JSON.parse(Buffer.from(accountId, 'base64url').toString('utf8')) };
}

function openProvider(port, stockwire) {
  return new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: 'stockwire',
        client_secret: 'a secret that only a test has',
        redirect_uris: [`${stockwire}/sign-in/return`],
        post_logout_redirect_uris: [`${stockwire}/sign-in/signed-out`],
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name', 'groups'],
      email: ['email', 'email_verified'],
    },
    pkce: { required: () => true },
    cookies: { keys: ['a key of a test'] },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => claimsOf(accountId),
    }),
  });
}

const port = Number(process.argv[2]);
const stockwire = process.argv[3] ?? 'http://localhost:4000';
openProvider(port, stockwire).listen(port, '127.0.0.1', () => process.send({ port }));
process.on('disconnect', () => process.exit(0));
