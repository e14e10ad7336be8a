declare module 'autocannon' {
  type Asked = { path?: string; method?: string };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    requests: { setupRequest: (request: Asked) => Asked }[];
  };
  type Result = {
    requests: { average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
