// What every page's component is given.

export interface PageProps {
  /** What `:name` stands for in the path. */
  readonly param: string;
}
