import OpenAI from 'openai';

Object.assign(globalThis, { OpenAI });
