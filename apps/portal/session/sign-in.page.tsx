import { Anchor, Button, Center, Divider, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { ProblemView } from '../parts/problem.view';
import { usePageTitle } from '../parts/use-page-title';
import { Mark } from '../shell/mark.view';
import { signIn, signInOfferQuery } from './session.queries';
import { type LinkedKey, takeLinkedKey } from './sign-in-link';

/** One field, one button; the links of a demo below, where there is one. */
export function SignInPage() {
  usePageTitle('Sign in');
  const [key, setKey] = useState('');
  const { mutate, error, isPending, isSuccess } = useSignIn();
  const { data: offer } = useQuery(signInOfferQuery);

  useEffect(() => {
    const follow = () => {
      const linked = takeLinkedKey();
      if (linked !== undefined) mutate(linked);
    };
    follow();
    // The links of a demo stand on this very page, and do not load it again.
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [mutate]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ apiKey: key.trim() });
  };

  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={400} gap="lg">
        <Mark />
        <Paper withBorder shadow="sm" p="xl" radius="lg">
          <form onSubmit={submit}>
            <Stack gap="md">
              <Title order={1} size="h3">
                Sign in
              </Title>
              <PasswordInput
                label="API key"
                description="It begins with clk_ and is kept on the service’s side of a cookie, not in this browser."
                value={key}
                onChange={(event) => setKey(event.currentTarget.value)}
                autoComplete="current-password"
                autoFocus
                required
                withAsterisk={false}
              />
              {error && <ProblemView fault={error} title="That key opens nothing" />}
              <Button type="submit" fullWidth loading={isPending || isSuccess} disabled={key.trim() === ''}>
                Sign in
              </Button>
              {offer?.oidc && (
                <>
                  <Divider label="or" />
                  <Button component="a" href="/v1/session/oidc" variant="default" fullWidth>
                    Sign in with your organisation
                  </Button>
                </>
              )}
            </Stack>
          </form>
        </Paper>
        {offer && offer.demo.length > 0 && (
          <Stack gap={6} component="section" aria-label="Demo">
            <Text size="sm" c="dimmed">
              This is a demo. Look around as
            </Text>
            {offer.demo.map(({ name, href }) => (
              <Anchor key={href} href={href} size="sm">
                {name}
              </Anchor>
            ))}
          </Stack>
        )}
      </Stack>
    </Center>
  );
}

function useSignIn() {
  const queries = useQueryClient();
  const router = useRouter();
  const { to = '/' } = useSearch({ from: '/sign-in' });
  return useMutation({
    mutationFn: (key: LinkedKey) => signIn(queries, key),
    onSuccess: () => router.history.replace(to),
  });
}
