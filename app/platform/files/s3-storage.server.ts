import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { FileStorage } from './storage.server'

export interface S3Place {
  endpoint?: string
  region: string
  bucket: string
  accessKey: string
  secretKey: string
}

/** Files in a bucket of any store that speaks S3. A put is whole or nothing by the protocol. */
export function s3Storage({
  endpoint,
  region,
  bucket,
  accessKey,
  secretKey,
}: S3Place): FileStorage {
  const client = new S3Client({
    region,
    endpoint,
    // Stores other than Amazon's seldom have a name of their own for each bucket.
    forcePathStyle: Boolean(endpoint),
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Checksums that only Amazon knows are left out where nothing asks for them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (key: string) => ({ Bucket: bucket, Key: `${key.slice(0, 2)}/${key}` })
  return {
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes }))
    },
    async get(key) {
      const { Body } = await client.send(new GetObjectCommand(at(key)))
      return Buffer.from(await Body!.transformToByteArray())
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(at(key)))
    },
  }
}
