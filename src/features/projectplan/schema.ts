declare module '#platform/database.ts' {
  interface Tables {
    project_reminder: { record_id: string; day: string };
  }
}

export {};
