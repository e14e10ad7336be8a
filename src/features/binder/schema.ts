declare module '#platform/database.ts' {
  interface Tables {
    binder_file: { attachment: string; record_id: string; what: string };
  }
}

export {};
