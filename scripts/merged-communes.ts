import { writeMergedCommunes } from './territory/write-merged-communes.ts';

writeMergedCommunes();
