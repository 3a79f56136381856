// Names of types as ECS writes its own.
import { memo } from './memo.ts';

/** `Ci::Variable` -> `ci_variable`, `PersonalAccessToken` -> `personal_access_token`. */
export const snake = memo(1000, (name) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase(),
);
